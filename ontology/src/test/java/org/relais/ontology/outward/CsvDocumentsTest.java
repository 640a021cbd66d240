package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.outward.Examples.VOCABULARY;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;

/** A table says what the list says, and no spreadsheet calculates with it. */
class CsvDocumentsTest {
    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final HsdsDocuments HSDS = new HsdsDocuments(VOCABULARY, URI.create("https://be.example.org/"));
    private static final CsvDocuments TABLES = new CsvDocuments();
    private static final Optional<Instant> MOMENT = Optional.of(Instant.parse("2026-11-02T10:00:00Z"));

    static LongStream seeds() {
        return LongStream.range(0, 8L * Integer.getInteger("relais.rounds", 3));
    }

    private static Map<String, List<JsonObject>> lists(long seed) {
        Map<String, List<JsonObject>> lists = new LinkedHashMap<>();
        Stream.of(Organization.class, Professional.class)
                .map(type -> new Profile(new RandomDocuments(seed, VOCABULARY).document(type)))
                .flatMap(profile -> Stream.of(Audience.values())
                        .flatMap(audience -> REDACTION.view(profile, audience, any -> true).stream()))
                .forEach(view -> items(view)
                        .forEach((noun, items) -> lists.computeIfAbsent(noun, any -> new ArrayList<>())
                                .addAll(items)));
        return lists;
    }

    private static Map<String, List<JsonObject>> items(View view) {
        return Map.of(
                "organization",
                HSDS.organizationItem(view).stream().toList(),
                "professional",
                HSDS.professional(view).stream().toList(),
                "service",
                HSDS.services(view).stream()
                        .map(id -> HSDS.service(view, id, MOMENT, false).orElseThrow())
                        .toList(),
                "service_at_location",
                HSDS.serviceAtLocations(view).stream()
                        .map(id ->
                                HSDS.serviceAtLocation(view, id, MOMENT, false).orElseThrow())
                        .toList());
    }

    private static List<NamedCsvRecord> read(byte[] csv) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the item says in one value or a list of texts, by the path to it. */
    private static Map<String, String> said(String path, JsonObject item) {
        Map<String, String> said = new LinkedHashMap<>();
        item.forEach((member, value) -> {
            switch (value) {
                case JsonObject inner when member.equals("translations") -> {}
                case JsonObject inner -> said.putAll(said(path + member + ".", inner));
                case JsonString text -> said.put(path + member, text.getString());
                case JsonNumber number -> said.put(path + member, number.toString());
                case JsonArray list
                when list.getFirst() instanceof JsonString ->
                    said.put(
                            path + member,
                            list.getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .collect(Collectors.joining(";")));
                case JsonArray list -> {}
                default -> said.put(path + member, value.toString());
            }
        });
        return said;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_read_back_is_what_the_list_says(long seed) {
        lists(seed).forEach((noun, items) -> {
            List<NamedCsvRecord> rows = read(TABLES.list(noun, items));

            assertThat(rows).hasSameSizeAs(items);
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> cells = new LinkedHashMap<>();
                rows.get(i).getFieldsAsMap().forEach((column, cell) -> {
                    if (!cell.isEmpty()) {
                        cells.put(column, TableTest.unguarded(cell));
                    }
                });
                assertThat(cells).as(noun).isEqualTo(said("", items.get(i)));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_columns_of_a_noun_are_the_same_on_every_page(long seed) {
        lists(seed)
                .forEach((noun, items) -> assertThat(header(TABLES.list(noun, items)))
                        .isEqualTo(header(TABLES.list(noun, List.of())))
                        .startsWith("id,"));
    }

    private static String header(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taxonomy", "taxonomy_term", "service", "organization"})
    void lines_end_as_rfc_4180_says_and_every_row_has_every_column(String noun) {
        String csv = new String(TABLES.list(noun, List.of()), StandardCharsets.UTF_8);

        assertThat(csv).endsWith("\r\n").startsWith("id,").doesNotContain("consented_on", "visibility");
        assertThat(header(TABLES.list("service", List.of())))
                .contains("organization.name", "demonstration", "language");
        assertThat(header(TABLES.list("organization", List.of()))).contains("demonstration");
        assertThat(header(TABLES.list("professional", List.of()))).contains("demonstration");
        assertThat(header(TABLES.list("service_at_location", List.of()))).contains("service.demonstration");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_text_begins_as_a_formula_does_and_the_guard_can_be_taken_off(long seed) {
        Random random = new Random(seed);
        String letters = "=+-@\t\r\n' \"',;＝＠a1(";
        List<JsonObject> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String text = random.ints(random.nextInt(1, 6), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            rows.add(Json.createObjectBuilder().add("name", text).build());
        }

        List<NamedCsvRecord> read = read(CsvDocuments.table(List.of("name"), rows));

        for (int i = 0; i < rows.size(); i++) {
            String cell = read.get(i).getField("name");
            assertThat(cell.strip()).doesNotMatch("(?s)[=+\\-@＝＋－＠].*");
            assertThat(cell).doesNotMatch("(?s)[\\t\\r\\n].*");
            assertThat(TableTest.unguarded(cell)).isEqualTo(rows.get(i).getString("name"));
        }
    }

    @Test
    void a_number_keeps_its_sign_a_text_that_looks_like_one_is_guarded() {
        JsonObject row = Json.createObjectBuilder()
                .add("latitude", -33.9)
                .add("number", "+32 3 000 00 00")
                .build();

        assertThat(new String(CsvDocuments.table(List.of("latitude", "number"), List.of(row)), StandardCharsets.UTF_8))
                .isEqualTo("latitude,number\r\n-33.9,'+32 3 000 00 00\r\n");
    }
}
