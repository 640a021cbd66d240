package org.relais.ontology.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HsdsJsonTest {
    private static final Map<String, Class<? extends Record>> NOUNS = Map.of(
            "organization", Organization.class,
            "service", Service.class,
            "service_at_location", ServiceAtLocation.class,
            "location", Location.class,
            "taxonomy", Taxonomy.class,
            "taxonomy_term", TaxonomyTerm.class);

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
