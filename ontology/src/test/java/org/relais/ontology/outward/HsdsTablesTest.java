package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/** Every record has its row, and every row knows the rows it belongs to. */
class HsdsTablesTest {
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final URI BASE = URI.create("https://be.example.org");
    private static final HsdsDocuments DOCUMENTS = new HsdsDocuments(VOCABULARY, BASE);
    private static final HsdsTables TABLES = new HsdsTables(DOCUMENTS, VOCABULARY, BASE);
    private static final Path EXAMPLE = Path.of("src/test/resources/hsds-examples/csv");

    /** Other entries, and words that the random documents make up. */
    private static final Set<String> OF_OTHERS = Set.of("organizations.csv", "taxonomy_terms.csv");

    /** Told by another entry, or by the vocabulary. */
    private static final Set<String> ELSEWHERE = Set.of("organization", "taxonomy_term");

    /** Records of our profile, which have no table. */
    private static final Set<String> NOT_HSDS = Set.of("provenance", "assurance", "capacity_claims");

    /** By table, by id, by column. */
    private final Map<String, Map<String, Map<String, String>>> rows = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 8L * Integer.getInteger("relais.rounds", 3));
    }

    private void row(String table, List<?> cells) {
        List<String> columns = Objects.requireNonNull(TABLES.columns().get(table), table);
        assertThat(cells).hasSameSizeAs(columns);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), Table.text(cells.get(i)));
        }
        assertThat(rows.computeIfAbsent(table, any -> new HashMap<>()).put(row.get("id"), row))
                .as("%s %s twice", table, row)
                .isNull();
    }

    private static Stream<View> views(long seed) {
        return Stream.of(Organization.class, Professional.class)
                .<ProfileDocument>map(type -> type == Organization.class
                        ? new RandomDocuments(seed, VOCABULARY).document(Organization.class)
                        : new RandomDocuments(seed, VOCABULARY).document(Professional.class))
                .flatMap(document -> REDACTION.view(new Profile(document), Audience.NETWORK, id -> true).stream());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_record_that_hsds_tells_has_one_row(long seed) throws IOException {
        Set<String> told = new HashSet<>();
        TABLES.vocabulary(this::row);
        for (View view : views(seed).toList()) {
            TABLES.entry(view, this::row);
            Optional<JsonObject> organization = DOCUMENTS.organization(view, true);
            organization.ifPresentOrElse(
                    each -> collect(each, told),
                    () -> DOCUMENTS.services(view).stream()
                            .flatMap(id -> DOCUMENTS.service(view, id, Optional.empty(), true).stream())
                            .forEach(each -> collect(each, told)));
        }
        Set<String> ids =
                rows.values().stream().flatMap(table -> table.keySet().stream()).collect(Collectors.toSet());

        assertThat(told).isNotEmpty();
        assertThat(ids).containsAll(told);
    }

    private static void collect(JsonObject record, Set<String> told) {
        if (record.containsKey("id")) {
            told.add(record.getString("id"));
        }
        record.forEach((member, value) -> {
            if (NOT_HSDS.contains(member) || ELSEWHERE.contains(member)) {
                return;
            }
            switch (value) {
                case JsonObject inner -> collect(inner, told);
                case JsonArray inner ->
                    inner.stream()
                            .filter(JsonObject.class::isInstance)
                            .map(JsonValue::asJsonObject)
                            .forEach(each -> collect(each, told));
                default -> {}
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_row_belongs_to_rows_there_are(long seed) throws IOException {
        TABLES.vocabulary(this::row);
        for (View view : views(seed).toList()) {
            TABLES.entry(view, this::row);
        }
        Map<String, String> files = new HashMap<>();
        JsonArray resources = TABLES.descriptor(7, Instant.EPOCH).getJsonArray("resources");
        resources
                .getValuesAs(JsonObject.class)
                .forEach(each -> files.put(each.getString("name"), each.getString("path")));
        int followed = 0;
        for (JsonObject resource : resources.getValuesAs(JsonObject.class)) {
            for (JsonObject key :
                    resource.getJsonObject("schema").getJsonArray("foreignKeys").getValuesAs(JsonObject.class)) {
                String other = files.get(key.getJsonObject("reference").getString("resource"));
                for (Map<String, String> row :
                        rows.getOrDefault(resource.getString("path"), Map.of()).values()) {
                    String value = row.get(key.getString("fields"));
                    if (!value.isEmpty() && !OF_OTHERS.contains(other)) {
                        assertThat(rows.getOrDefault(other, Map.of()))
                                .as("%s of %s", key, row)
                                .containsKey(value);
                        followed++;
                    }
                }
            }
        }
        assertThat(followed).isPositive();
    }

    @Test
    void the_tables_have_every_column_of_the_official_example_and_their_names() throws IOException {
        List<Path> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            files.forEach(examples::add);
        }
        assertThat(examples).hasSizeGreaterThan(20);
        for (Path example : examples) {
            String name = example.getFileName().toString();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(example)) {
                for (NamedCsvRecord first : csv) {
                    assertThat(TABLES.columns().getOrDefault(name, List.of()))
                            .as(name)
                            .containsAll(first.getHeader());
                }
            }
        }
    }

    @Test
    void a_telephone_number_is_written_as_it_is_and_a_formula_is_not() {
        assertThat(Table.text(Table.data("+32 (0)3 123.45-67"))).isEqualTo("+32 (0)3 123.45-67");
        for (String text : List.of("+HYPERLINK(1)", "=1", "+", "+1;=2", "-1", "@a")) {
            assertThat(Table.text(Table.data(text))).as(text).contains("'");
        }
    }
}
