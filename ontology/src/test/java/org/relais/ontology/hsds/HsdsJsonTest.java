package org.relais.ontology.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsJsonTest {
    private static final Map<String, Class<? extends Record>> NOUNS = Map.of(
            "organization", Organization.class,
            "service", Service.class,
            "service_at_location", ServiceAtLocation.class,
            "location", Location.class,
            "taxonomy", Taxonomy.class,
            "taxonomy_term", TaxonomyTerm.class);

    /** The one is read and never emitted, the other tells of files. */
    private static final Set<String> UNREAD = Set.of("metadata", "meta_table_descriptions");

    private static final Map<String, Class<? extends Record>> TABLES = Map.ofEntries(
            Map.entry("accessibility", Accessibility.class),
            Map.entry("addresses", Address.class),
            Map.entry("attributes", Attribute.class),
            Map.entry("contacts", Contact.class),
            Map.entry("cost_options", CostOption.class),
            Map.entry("funding", Funding.class),
            Map.entry("languages", Language.class),
            Map.entry("locations", Location.class),
            Map.entry("organization_identifiers", OrganizationIdentifier.class),
            Map.entry("organizations", Organization.class),
            Map.entry("phones", Phone.class),
            Map.entry("programs", Program.class),
            Map.entry("required_documents", RequiredDocument.class),
            Map.entry("schedules", Schedule.class),
            Map.entry("service_areas", ServiceArea.class),
            Map.entry("service_at_location", ServiceAtLocation.class),
            Map.entry("service_capacity", ServiceCapacity.class),
            Map.entry("services", Service.class),
            Map.entry("taxonomies", Taxonomy.class),
            Map.entry("taxonomy_terms", TaxonomyTerm.class),
            Map.entry("units", Unit.class),
            Map.entry("url", Url.class));

    /** Not {@code base}, the answer of an address, nor {@code tabular}, whose rows have a test of their own. */
    static Stream<String> examples() {
        return Stream.of("hsds-examples", "hsds-examples-3.0")
                .flatMap(folder -> Stream.of(
                                "organization_full",
                                "organization_list",
                                "service_full",
                                "service_list",
                                "service_at_location_full",
                                "service_at_location_list",
                                "location",
                                "taxonomy",
                                "taxonomy_list",
                                "taxonomy_term",
                                "taxonomy_term_list")
                        .map(name -> folder + "/" + name + ".json"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_official_example_comes_back_as_it_was(String file) {
        JsonObject example = HsdsJson.parse(resource(file));
        String noun = file.replaceAll(".*/|_full|_list|\\.json", "");
        List<JsonObject> records = example.containsKey("contents")
                ? example.getJsonArray("contents").getValuesAs(JsonObject.class)
                : List.of(example);

        assertThat(records)
                .allSatisfy(record -> assertThat(sorted(HsdsJson.tree(HsdsJson.read(record, NOUNS.get(noun)))))
                        .isEqualTo(sorted(record)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsds-examples", "hsds-examples-3.0"})
    void every_row_of_the_official_tables_comes_back_as_it_was(String folder) {
        JsonObject tables = HsdsJson.parse(resource(folder + "/tabular.json"));

        assertThat(Stream.concat(TABLES.keySet().stream(), UNREAD.stream()).map(table -> table + ".csv"))
                .containsAll(tables.keySet());
        TABLES.forEach((table, noun) -> tables.getOrDefault(table + ".csv", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(row -> assertComesBack(table, texts(row.asJsonObject()), noun)));
    }

    /** The datapackage beside them describes tables; the official one of 3.0 holds the rows of its {@code tabular}. */
    @Test
    void every_row_of_the_official_csv_comes_back_as_it_was() {
        TABLES.forEach((table, noun) -> {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(resource("hsds-examples/csv/" + table + ".csv"))) {
                assertThat(rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList())
                        .isNotEmpty()
                        .allSatisfy(row -> assertComesBack(table, row, noun));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Cell by cell as texts: a CSV has no others, and {@code tabular} takes an identifier for a number. */
    private static void assertComesBack(String table, Map<String, String> row, Class<? extends Record> noun) {
        JsonObjectBuilder cells = Json.createObjectBuilder();
        row.forEach(cells::add);
        JsonObject told = HsdsJson.pruned(cells.build());

        assertThat(texts(HsdsJson.tree(HsdsJson.read(told, noun)))).as(table).isEqualTo(texts(told));
    }

    private static Map<String, String> texts(JsonObject row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> cell.getValue() instanceof JsonString text
                                ? text.getString()
                                : cell.getValue().toString()));
    }

    @Test
    void what_says_nothing_is_never_written() {
        Organization organization = HsdsJson.read(HsdsJson.parse("""
                        {"id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01", "name": "A", "description": "", "email": null,
                         "phones": [{}, null], "services": []}"""), Organization.class);

        assertThat(HsdsJson.write(organization))
                .isEqualTo("{\"id\":\"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01\",\"name\":\"A\"}");
    }

    static String resource(String name) {
        try (var in = HsdsJsonTest.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@code metadata}, which is read and never emitted; members in one order. */
    private static JsonValue sorted(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder builder = Json.createObjectBuilder();
                value.asJsonObject().entrySet().stream()
                        .filter(member -> !member.getKey().equals("metadata"))
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(member -> builder.add(member.getKey(), sorted(member.getValue())));
                yield builder.build();
            }
            case ARRAY -> {
                JsonArrayBuilder builder = Json.createArrayBuilder();
                value.asJsonArray().forEach(each -> builder.add(sorted(each)));
                yield builder.build();
            }
            default -> value;
        };
    }
}
