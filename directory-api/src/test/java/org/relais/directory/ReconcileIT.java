package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet is matched as OpenRefine does it: manifest, batch, box, card, values. */
@ExtendWith(SharedNode.class)
class ReconcileIT {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String PAYOKE = "52539b73-7803-4450-b9db-7199a30a6d99";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedNode node;

    ReconcileIT(ServedNode node) {
        this.node = node;
    }

    private static void assertFits(String schema, String json) throws IOException {
        try (InputStream in = ReconcileIT.class.getResourceAsStream("/reconciliation/" + schema + ".json")) {
            assertThat(SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .as(json)
                    .isEmpty();
        }
    }

    private HttpResponse<String> get(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(node.at("/reconcile"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonObject queries(String json) throws Exception {
        HttpResponse<String> answer = post("queries=" + encoded(json));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertFits("results", answer.body());
        return ServedNode.parsed(answer.body());
    }

    private List<JsonObject> candidates(String query) throws Exception {
        return queries("{\"q\": " + query + "}")
                .getJsonObject("q")
                .getJsonArray("result")
                .getValuesAs(JsonObject.class);
    }

    private static URI at(JsonObject service) {
        return URI.create(service.getString("service_url") + service.getString("service_path"));
    }

    /** As a page of another site is answered. */
    private static void assertReadable(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_spreadsheet_is_matched_from_the_manifest_to_the_values() throws Exception {
        HttpResponse<String> told = get(node.at("/reconcile"), "Origin", "http://127.0.0.1:3333");
        assertReadable(told);
        assertFits("manifest", told.body());
        JsonObject manifest = ServedNode.parsed(told.body());

        JsonObject results = queries("""
                {"q0": {"query": "Payoke", "type": "organization", "limit": 3, "type_strict": "should"},
                 "q1": {"query": "payoke!", "properties": [{"pid": "country", "v": "Belgique"}]},
                 "q2": {"query": "Nobody is called Xqzvkw"}}""");
        assertThat(results.keySet()).containsExactly("q0", "q1", "q2");
        for (String query : List.of("q0", "q1")) {
            JsonObject best =
                    results.getJsonObject(query).getJsonArray("result").getJsonObject(0);
            assertThat(best.getString("id")).isEqualTo(PAYOKE);
            assertThat(best.getBoolean("match")).isTrue();
        }
        assertThat(results.getJsonObject("q0")
                        .getJsonArray("result")
                        .getJsonObject(0)
                        .getJsonNumber("score")
                        .intValue())
                .isEqualTo(100);

        HttpResponse<String> suggested =
                get(URI.create(at(manifest.getJsonObject("suggest").getJsonObject("entity"))
                        + "?prefix=payo&spell=always&exact=false&prefixed=true"));
        assertReadable(suggested);
        assertFits("suggestions", suggested.body());
        assertThat(ServedNode.parsed(suggested.body())
                        .getJsonArray("result")
                        .getJsonObject(0)
                        .getString("id"))
                .isEqualTo(PAYOKE);

        HttpResponse<String> card = get(
                URI.create(manifest.getJsonObject("preview").getString("url").replace("{{id}}", PAYOKE)),
                "Accept-Language",
                "nl");
        assertReadable(card);
        assertThat(card.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(card.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(card.body())
                .contains("<html lang=\"nl\"", "Payoke", "België")
                .doesNotContain("<script", "style=");

        JsonObject extension = Json.createObjectBuilder()
                .add("ids", Json.createArrayBuilder().add(PAYOKE).add("00000000-0000-4000-8000-000000000000"))
                .add(
                        "properties",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("id", "country"))
                                .add(Json.createObjectBuilder().add("id", "email")))
                .build();
        HttpResponse<String> values = post("extend=" + encoded(extension.toString()));
        assertReadable(values);
        assertFits("values", values.body());
        JsonObject rows = ServedNode.parsed(values.body()).getJsonObject("rows");
        assertThat(rows.getJsonObject(PAYOKE))
                .hasToString("{\"country\":[{\"str\":\"BE\"}],\"email\":[{\"str\":\"admin@payoke.be\"}]}");
        assertThat(rows.getJsonObject("00000000-0000-4000-8000-000000000000"))
                .hasToString("{\"country\":[],\"email\":[]}");

        HttpResponse<String> seen =
                get(URI.create(manifest.getJsonObject("view").getString("url").replace("{{id}}", PAYOKE)));
        assertThat(seen.statusCode()).isEqualTo(303);
        assertThat(seen.headers().firstValue("Location").orElseThrow()).endsWith("/organizations/" + PAYOKE);
    }

    @Test
    void by_get_it_is_the_same_and_a_known_answer_is_not_sent_again() throws Exception {
        String query = "{\"q\": {\"query\": \"Payoke\"}}";
        HttpResponse<String> got = get(node.at("/reconcile?queries=" + encoded(query)));

        assertThat(got.body()).isEqualTo(post("queries=" + encoded(query)).body());
        assertThat(get(
                                node.at("/reconcile?queries=" + encoded(query)),
                                "If-None-Match",
                                got.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void what_is_known_beside_the_name_raises_and_lowers() throws Exception {
        double alone = score("{\"query\": \"Payok\"}");
        double fitting =
                score("{\"query\": \"Payok\", \"properties\": [{\"pid\": \"country\", \"v\": [\"FR\", \"BE\"]}]}");
        double mail =
                score("{\"query\": \"Payok\", \"properties\": [{\"pid\": \"email\", \"v\": \"ADMIN@payoke.be\"}]}");
        double elsewhere =
                score("{\"query\": \"Payok\", \"properties\": [{\"pid\": \"country\", \"v\": \"Nigeria\"}]}");

        assertThat(elsewhere).isLessThan(alone);
        assertThat(mail).isGreaterThan(fitting);
        assertThat(candidates("{\"query\": \"Payok\"}"))
                .as("a name that is almost so is never sure")
                .noneMatch(candidate -> candidate.getBoolean("match"));
        assertThat(candidates("{\"query\": \"Payoke\", \"properties\": [{\"pid\": \"country\", \"v\": \"Nigeria\"}]}"))
                .as("nor is one that is somewhere else")
                .noneMatch(candidate -> candidate.getBoolean("match"));
    }

    private double score(String query) throws Exception {
        return candidates(query).stream()
                .filter(candidate -> candidate.getString("id").equals(PAYOKE))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("score")
                .doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"Beli izvor Byuro za pravna pomosht, Бели извор", "Koinoniki Ypiresia Dimou Asprolitharis, Ασπρολίθαρης"
    })
    void names_are_found_across_scripts(String written, String name) throws Exception {
        assertThat(candidates("{\"query\": \"" + written + "\"}").getFirst().getString("name"))
                .contains(name);
    }

    @Test
    void an_id_is_found_as_a_name_and_types_narrow() throws Exception {
        assertThat(candidates("{\"query\": \"" + PAYOKE + "\"}"))
                .singleElement()
                .matches(candidate -> candidate.getBoolean("match"));
        assertThat(candidates("{\"query\": \"Payoke\", \"type\": [\"professional\"], \"type_strict\": \"any\"}"))
                .allMatch(candidate -> candidate.getJsonArray("type").toString().contains("\"professional\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queries={",
                "queries=[]",
                "queries=%7B%22q%22%3A1%7D",
                "queries=%7B%22q%22%3A%7B%7D%7D",
                "queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22limit%22%3A%22x%22%7D%7D",
                "queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22type%22%3A%22Q5%22%7D%7D",
                "queries=%7B%22q%22%3A%7B%22query%22%3A%5B%5D%7D%7D",
                "queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22properties%22%3A%5B%7B%22pid%22%3A%22P31%22%2C%22v%22%3A1%7D%5D%7D%7D",
                "queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22type_strict%22%3A%22some%22%7D%7D",
                "queries=%7B%7D&extend=%7B%7D",
                "extend=%7B%7D",
                "extend=%7B%22ids%22%3A%5B%7B%7D%5D%2C%22properties%22%3A%5B%5D%7D",
                "extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22P31%22%7D%5D%7D",
                "query=Payoke",
                "queries=%ZZ"
            })
    void what_is_no_query_is_refused_with_what_to_do(String form) throws Exception {
        HttpResponse<String> answer = post(form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertReadable(answer);
    }

    @Test
    void a_batch_and_a_name_have_bounds() throws Exception {
        String many = IntStream.range(0, 51)
                .mapToObj(each -> "\"q" + each + "\": {\"query\": \"Payoke\"}")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(post("queries=" + encoded(many)).statusCode()).isEqualTo(413);
        assertThat(candidates("{\"query\": \"" + "word ".repeat(400) + "\"}")).isEmpty();
        assertThat(candidates("{\"query\": \"!!!\"}")).isEmpty();
    }

    @Test
    void types_and_properties_are_told_in_the_readers_language() throws Exception {
        HttpResponse<String> properties =
                get(node.at("/reconcile/suggest/property?prefix=pay"), "Accept-Language", "fr");
        assertFits("suggestions", properties.body());
        assertThat(properties.body()).contains("{\"id\":\"country\",\"name\":\"Pays\"}");
        assertFits(
                "suggestions", get(node.at("/reconcile/suggest/type?prefix=")).body());

        HttpResponse<String> proposed = get(node.at("/reconcile/properties?type=organization&limit=2"));
        assertThat(proposed.body())
                .isEqualTo(
                        "{\"type\":\"organization\",\"limit\":2,\"properties\":[{\"id\":\"country\",\"name\":\"Country\"},"
                                + "{\"id\":\"city\",\"name\":\"City\"}]}");
        assertThat(get(node.at("/reconcile/properties?type=Q5")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reconcile/preview?id=00000000-0000-4000-8000-000000000000",
                "/reconcile/entries/00000000-0000-4000-8000-000000000000"
            })
    void an_entry_that_nobody_has_is_not_found(String path) throws Exception {
        assertThat(get(node.at(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_service_for_the_public_is_not_for_what_only_the_network_may_see() throws Exception {
        HttpResponse<String> asOperator =
                node.read("/reconcile?queries=" + encoded("{\"q\": {\"query\": \"Payoke\"}}"));

        assertThat(asOperator.headers().firstValue("Cache-Control")).contains("private, no-store");
    }
}
