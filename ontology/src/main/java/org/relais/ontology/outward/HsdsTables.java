package org.relais.ontology.outward;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;

/**
 * Entries as HSDS tells them in tables: a row a record, which says to which others it belongs. The tables and their
 * columns are those of the schemas, with the plain members our profile adds; a professional is a service. Immutable, so
 * thread-safe.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/serialization.html">HSDS, tabular data package</a>
 */
public final class HsdsTables {
    private static final String ID = "id";
    private static final String REFERENCE = "_id";
    private static final String SCHEMA_FILE = ".json";

    /** What HSDS keeps of changes and of tables is not told. */
    private static final Set<String> NOT_TOLD = Set.of("metadata", "meta_table_description");

    /** An organization is told by its own entry, words are by the vocabulary. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("organization", "taxonomy", "taxonomy_term");

    private final HsdsDocuments documents;
    private final Vocabulary vocabulary;
    private final URI base;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    /** What a table holds, by the name of its noun. */
    private record Sheet(
            String noun,
            String path,
            Map<String, JsonObject> columns,
            Map<String, String> many,
            Map<String, String> one) {
        static Optional<Sheet> of(JsonObject schema) {
            if (!schema.containsKey("path") || NOT_TOLD.contains(schema.getString("name"))) {
                return Optional.empty();
            }
            Sheet sheet = new Sheet(
                    schema.getString("name"),
                    schema.getString("path"),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());
            schema.getJsonObject("properties").forEach((name, property) -> sheet.note(name, property.asJsonObject()));
            return Optional.of(sheet);
        }

        private void note(String name, JsonObject property) {
            if (property.containsKey("$ref")) {
                one.put(name, noun(property));
            } else if (property.containsKey("items")) {
                many.put(name, noun(property.getJsonObject("items")));
            } else {
                columns.put(name, property);
            }
        }

        private static String noun(JsonObject property) {
            String file = property.getString("$ref", SCHEMA_FILE);
            return file.substring(0, file.length() - SCHEMA_FILE.length());
        }
    }

    /**
     * A record that waits for its row.
     *
     * @param owners what it belongs to, by column
     */
    private record Waiting(Sheet sheet, JsonObject told, Map<String, String> owners) {}

    /** Takes a row, under the columns of the table of that name. */
    @FunctionalInterface
    public interface Rows {
        void row(String table, List<?> cells) throws IOException;
    }

    /** @param base of the node, as its documents have it */
    public HsdsTables(HsdsDocuments documents, Vocabulary vocabulary, URI base) {
        this.documents = documents;
        this.vocabulary = vocabulary;
        this.base = base;
        Queue<String> found = new ArrayDeque<>(List.of("organization"));
        Set<String> seen = new HashSet<>(found);
        while (!found.isEmpty()) {
            String noun = found.remove();
            Sheet.of(HsdsProfile.OUTWARD.schema(noun + SCHEMA_FILE)).ifPresent(sheet -> {
                sheets.put(noun, sheet);
                Stream.concat(sheet.many().values().stream(), sheet.one().values().stream())
                        .filter(next -> !next.isEmpty() && seen.add(next))
                        .forEach(found::add);
            });
        }
    }

    /** The columns of each table, by the name of its file. */
    public Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        sheets.values()
                .forEach(sheet ->
                        columns.put(sheet.path(), List.copyOf(sheet.columns().keySet())));
        return columns;
    }

    /** The words that entries are described by: taxonomies and their terms, all of them. */
    public void vocabulary(Rows rows) throws IOException {
        Sheet taxonomy = sheet("taxonomy");
        Sheet term = sheet("taxonomy_term");
        for (var scheme : vocabulary.schemes()) {
            JsonObject told = documents.taxonomy(scheme);
            rows.row(taxonomy.path(), cells(new Waiting(taxonomy, told, Map.of()), any -> true));
            for (var concept : scheme.concepts()) {
                Map<String, String> owner = Map.of("taxonomy_id", told.getString(ID));
                Waiting record = new Waiting(term, documents.taxonomyTerm(concept), owner);
                rows.row(term.path(), cells(record, any -> true));
            }
        }
    }

    /** The rows of an entry. What it says of an organization of another entry is told there. */
    public void entry(View view, Rows rows) throws IOException {
        Queue<Waiting> waiting = new ArrayDeque<>();
        Optional<JsonObject> organization = documents.organization(view, true);
        if (organization.isPresent()) {
            waiting.add(new Waiting(sheet("organization"), organization.get(), Map.of()));
        } else {
            for (UUID service : documents.services(view)) {
                documents
                        .service(view, service, Optional.empty(), true)
                        .ifPresent(told -> waiting.add(new Waiting(sheet("service"), told, Map.of())));
            }
        }
        Map<String, Waiting> found = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            if (found.putIfAbsent(key(next.sheet().noun(), next.told().getString(ID)), next) == null) {
                waiting.addAll(within(next));
            }
        }
        for (Waiting each : found.values()) {
            rows.row(each.sheet().path(), cells(each, found::containsKey));
        }
    }

    private static String key(String noun, String id) {
        return noun + " " + id;
    }

    /** What stands in a record and has a table of its own. */
    private List<Waiting> within(Waiting outer) {
        List<Waiting> inner = new ArrayList<>();
        Map<String, String> owners = owners(outer);
        outer.sheet()
                .many()
                .forEach((member, noun) -> table(noun)
                        .ifPresent(sheet -> outer.told()
                                .getOrDefault(member, JsonValue.EMPTY_JSON_ARRAY)
                                .asJsonArray()
                                .getValuesAs(JsonObject.class)
                                .forEach(each -> inner.add(new Waiting(sheet, each, owners)))));
        outer.sheet().one().forEach((member, noun) -> {
            if (outer.told().containsKey(member) && !TOLD_ELSEWHERE.contains(noun)) {
                table(noun)
                        .ifPresent(sheet ->
                                inner.add(new Waiting(sheet, outer.told().getJsonObject(member), Map.of())));
            }
        });
        return inner;
    }

    private static Map<String, String> owners(Waiting outer) {
        String id = outer.told().getString(ID);
        return Map.of(
                outer.sheet().noun() + REFERENCE,
                id,
                "link_id",
                id,
                "link_entity",
                outer.sheet().noun());
    }

    /** @param isTold whether a record of the entry has a row; a reference to one that has none is left out */
    private List<?> cells(Waiting record, Predicate<String> isTold) {
        JsonObject told = record.told();
        Map<String, String> known = new HashMap<>(record.owners());
        record.sheet().one().forEach((member, noun) -> {
            if (told.containsKey(member) && told.getJsonObject(member).containsKey(ID)) {
                known.put(noun + REFERENCE, told.getJsonObject(member).getString(ID));
            }
        });
        return record.sheet().columns().keySet().stream()
                .map(column -> told.containsKey(column) && !leadsNowhere(column, told, isTold)
                        ? cell(told.get(column))
                        : Optional.ofNullable(known.get(column)))
                .toList();
    }

    private boolean leadsNowhere(String column, JsonObject told, Predicate<String> isTold) {
        return reference(column)
                .map(Sheet::noun)
                .filter(noun -> !TOLD_ELSEWHERE.contains(noun))
                .filter(noun -> !isTold.test(key(noun, told.getString(column))))
                .isPresent();
    }

    /** The table whose rows a column names. */
    private Optional<Sheet> reference(String column) {
        return column.endsWith(REFERENCE)
                ? table(column.substring(0, column.length() - REFERENCE.length()))
                : Optional.empty();
    }

    private static Object cell(JsonValue value) {
        return switch (value) {
            case JsonString text -> Table.data(text.getString());
            case JsonNumber number -> number.bigDecimalValue();
            default -> value.toString();
        };
    }

    /**
     * What the package is and what its tables hold, as {@code datapackage.json}.
     *
     * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data Package</a>
     */
    public JsonObject descriptor(long position, Instant published) {
        JsonArrayBuilder resources = JSON.createArrayBuilder();
        sheets.values().forEach(sheet -> resources.add(resource(sheet)));
        return JSON.createObjectBuilder()
                .add("profile", "tabular-data-package")
                .add("name", "relais-directory")
                .add("title", "Directory " + base)
                .add("homepage", base.toString())
                .add("id", base + "/dumps/" + position)
                .add("created", published.atOffset(ZoneOffset.UTC).toString())
                .add(
                        "sources",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add("title", "Human Services Data Specification 3.1 (CC BY-SA 4.0)")
                                        .add("path", "https://docs.openreferral.org/en/v3.1.0/")))
                .add("resources", resources)
                .build();
    }

    private JsonObjectBuilder resource(Sheet sheet) {
        JsonArrayBuilder fields = JSON.createArrayBuilder();
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        sheet.columns().forEach((name, property) -> {
            fields.add(field(name, property));
            reference(name)
                    .ifPresent(other -> keys.add(JSON.createObjectBuilder()
                            .add("fields", name)
                            .add(
                                    "reference",
                                    JSON.createObjectBuilder()
                                            .add("resource", other.noun())
                                            .add("fields", ID))));
        });
        return JSON.createObjectBuilder()
                .add("profile", "tabular-data-resource")
                .add("name", sheet.noun())
                .add("path", sheet.path())
                .add("format", "csv")
                .add("mediatype", "text/csv")
                .add("encoding", "utf-8")
                .add(
                        "schema",
                        JSON.createObjectBuilder()
                                .add("fields", fields)
                                .add("primaryKey", ID)
                                .add("foreignKeys", keys));
    }

    private static JsonObjectBuilder field(String name, JsonObject property) {
        JsonObjectBuilder field = JSON.createObjectBuilder()
                .add("name", name)
                .add("type", property.getString("datapackage_type", property.getString("type", "string")));
        return name.equals(ID)
                ? field.add(
                        "constraints",
                        JSON.createObjectBuilder().add("required", true).add("unique", true))
                : field;
    }

    private Sheet sheet(String noun) {
        return table(noun).orElseThrow();
    }

    private Optional<Sheet> table(String noun) {
        return Optional.ofNullable(sheets.get(noun));
    }
}
