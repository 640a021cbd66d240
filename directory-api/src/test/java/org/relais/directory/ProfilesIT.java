package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editing form promises whoever hides or erases: once she is answered, nobody finds it. */
@ExtendWith(SharedNode.class)
class ProfilesIT {
    private static final String FIRST = "\"v1\"";
    private static final int WRITERS = 8;
    private static final int ROUNDS = 3;

    private final ServedNode node;
    private final UUID id = UUID.randomUUID();
    private UUID service = UUID.randomUUID();

    /** Of letters alone, as a name is. */
    private final String word = "Maison"
            + id.toString()
                    .replace("-", "")
                    .chars()
                    .mapToObj(c -> "" + (char) ('a' + Character.digit(c, 16)))
                    .reduce("", String::concat);

    ProfilesIT(ServedNode node) {
        this.node = node;
    }

    private String organization(String visibility) {
        return "{\"id\":\"" + id
                + "\",\"name\":\"Aurore\",\"description\":\"Aide.\",\"language\":\"fr\",\"services\":[{"
                + "\"id\":\"" + service + "\",\"name\":\"" + word + "\",\"status\":\"active\",\"visibility\":\""
                + visibility + "\"}]}";
    }

    private void publish() throws Exception {
        HttpResponse<String> made = node.ask("POST", "/profiles", organization("PUBLIC"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::isFound);
    }

    private boolean isFound() throws Exception {
        return node.found(word).stream().anyMatch(hit -> hit.getString("id").equals(id.toString()));
    }

    private HttpResponse<String> replace(String visibility, String version) throws Exception {
        return node.ask("PUT", "/profiles/" + id, organization(visibility), "If-Match", version);
    }

    private List<JsonObject> listed(String name) throws Exception {
        return ServedNode.parsed(
                        node.ask("GET", "/profiles/" + id + "/" + name, "").body())
                .getJsonArray(name)
                .getValuesAs(JsonObject.class);
    }

    /** The editing form is the one exception. */
    @Test
    void the_sealed_canary_is_in_no_answer_to_the_operator_either() throws Exception {
        String shelter = node.found("Sterrenmos").getFirst().getString("id");
        List<String> doors = new ArrayList<>(List.of(
                "/search?q=shelter",
                "/search.html?q=shelter",
                "/search.csv?q=Sterrenmos",
                "/organizations?format=ndjson&full=true",
                "/services?format=ndjson",
                "/service_at_locations?format=ndjson"));
        Stream.of("json", "jsonld", "ttl", "nt", "rdf", "html", "vcf")
                .forEach(suffix -> doors.add("/organizations/" + shelter + "." + suffix));

        for (String door : doors) {
            HttpResponse<String> answer = node.read(door);
            assertThat(answer.statusCode()).as(door).isEqualTo(200);
            assertThat(answer.body()).as(door).doesNotContain("Zwyrk", "Qvox", "Q7X3K", "11.246", "000 75");
        }
        assertThat(node.read("/profiles/" + shelter).body()).contains("Zwyrkanariestraat");
    }

    @Test
    void what_was_hidden_is_found_no_more_once_the_answer_is_there() throws Exception {
        publish();

        HttpResponse<String> answer = replace("SEALED", FIRST);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(isFound()).isFalse();
        assertThat(node.get("/organizations/" + id).body()).contains("Aurore").doesNotContain(word);
        assertThat(node.get("/services/" + service).statusCode()).isEqualTo(410);
    }

    @Test
    void who_asks_to_show_a_part_more_widely_is_told_that_it_waits() throws Exception {
        publish();
        replace("SEALED", FIRST);
        assertThat(listed("widenings")).isEmpty();

        HttpResponse<String> answer = replace("PUBLIC", "\"v2\"");

        assertThat(answer.body()).contains("WIDENING_PENDING");
        assertThat(listed("widenings"))
                .singleElement()
                .satisfies(widening -> assertThat(widening.getString("from") + widening.getString("to"))
                        .isEqualTo("SEALEDPUBLIC"));
        assertThat(isFound()).isFalse();
    }

    @Test
    void an_erased_profile_is_gone_in_every_form_and_its_id_stays_taken() throws Exception {
        publish();
        replace("NETWORK", FIRST);
        assertThat(listed("versions"))
                .extracting(version -> version.getInt("version"))
                .containsExactly(1, 2);

        HttpResponse<String> answer = node.ask("DELETE", "/profiles/" + id + "?erase=true", "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        for (String suffix : List.of("", ".json", ".jsonld", ".ttl", ".nt", ".rdf", ".vcf", ".html")) {
            assertThat(node.get("/organizations/" + id + suffix).statusCode())
                    .as(suffix)
                    .isEqualTo(410);
        }
        assertThat(node.found("Aurore")).noneMatch(hit -> hit.getString("id").equals(id.toString()));
        assertThat(node.ask("GET", "/profiles/" + id + "/versions", "").statusCode())
                .isEqualTo(404);
        HttpResponse<String> again = node.ask("POST", "/profiles", organization("PUBLIC"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("ID_TAKEN");
        assertThat(node.ask("DELETE", "/profiles/" + id + "?erase=true", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_withdrawn_profile_can_still_be_erased() throws Exception {
        publish();
        assertThat(node.ask("DELETE", "/profiles/" + id, "").statusCode()).isEqualTo(428);
        assertThat(node.ask("DELETE", "/profiles/" + id, "", "If-Match", FIRST).statusCode())
                .isEqualTo(204);
        assertThat(isFound()).isFalse();

        assertThat(node.ask("DELETE", "/profiles/" + id + "?erase=true", "").statusCode())
                .isEqualTo(204);
    }

    private List<HttpResponse<String>> atOnce(IntFunction<String> body, IntFunction<String[]> headers) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> node.send(
                        "/profiles",
                        "application/json",
                        HttpRequest.BodyPublishers.ofString(body.apply(writer)),
                        headers.apply(writer)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Each under a key of its own, or under none. */
    private static IntFunction<String[]> keys(boolean given) {
        return writer ->
                given ? new String[] {"Idempotency-Key", UUID.randomUUID().toString()} : new String[0];
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_many_who_make_one_profile_at_once_one_does_and_the_others_are_told(boolean key) {
        for (int round = 0; round < ROUNDS; round++) {
            String profile = UUID.randomUUID().toString();

            List<HttpResponse<String>> answers =
                    atOnce(writer -> organization("PUBLIC").replace(id.toString(), profile), keys(key));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412));
            service = UUID.randomUUID();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_many_who_take_one_id_for_a_part_at_once_one_has_it_and_the_others_are_told(boolean key) {
        int said = node.said().length();
        for (int round = 0; round < ROUNDS; round++) {
            service = UUID.randomUUID();

            List<HttpResponse<String>> answers = atOnce(
                    writer -> organization("PUBLIC")
                            .replace(id.toString(), UUID.randomUUID().toString()),
                    keys(key));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                assertThat(answer.body()).contains("ID_TAKEN");
            });
        }
        assertThat(node.said().substring(said)).doesNotContain("Exception", "unexpected failure");
    }
}
