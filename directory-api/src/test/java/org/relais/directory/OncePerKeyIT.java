package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent twice under one key is done once, on a node as its operator runs it. */
@ExtendWith(SharedNode.class)
class OncePerKeyIT {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String KEY = "Idempotency-Key";

    private final ServedNode node;

    OncePerKeyIT(ServedNode node) {
        this.node = node;
    }

    private static String organization(UUID id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"description\":\"Aide.\",\"language\":\"fr\",\"attributes\":[]}";
    }

    private static String lines(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> organization(UUID.randomUUID(), "Maison " + row) + "\n")
                .collect(Collectors.joining());
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    private HttpResponse<String> sent(String path, String type, String body, String key) {
        return node.send(path, type, text(body), KEY, "\"" + key + "\"").join();
    }

    private static void assertThatTheyAreTheSame(HttpResponse<String> first, HttpResponse<String> again) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : new String[] {"Content-Type", "Location", "ETag", "Cache-Control"}) {
            assertThat(again.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
    }

    @Test
    void a_profile_sent_twice_is_made_once_and_answered_alike() {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = sent("/profiles", JSON, organization(id, "Maison Aurore"), key);
        HttpResponse<String> again = sent("/profiles", JSON, organization(id, "Maison Aurore"), key);
        HttpResponse<String> bare = node.send("/profiles", JSON, text(organization(id, "Maison Aurore")), KEY, key)
                .join();

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/profiles/" + id);
        assertThatTheyAreTheSame(first, again);
        assertThatTheyAreTheSame(first, bare);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        String key = UUID.randomUUID().toString();
        sent("/profiles", JSON, organization(UUID.randomUUID(), "Maison Aurore"), key);

        HttpResponse<String> other = sent("/profiles", JSON, organization(UUID.randomUUID(), "Maison Aurore"), key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/key-reused");
    }

    @Test
    void a_refusal_is_an_answer_too() {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = sent("/profiles", JSON, "{\"nam\":1}", key);
        HttpResponse<String> again = sent("/profiles", JSON, "{\"nam\":1}", key);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("/problems/refused");
        assertThatTheyAreTheSame(first, again);
    }

    @Test
    void an_import_sent_twice_is_taken_in_once_and_reported_alike() {
        String key = UUID.randomUUID().toString();
        String lines = lines(300);

        HttpResponse<String> first = sent("/imports", LINES, lines, key);
        HttpResponse<String> again = sent("/imports", LINES, lines, key);
        HttpResponse<String> other = sent("/imports", LINES, lines + "{}\n", key);

        assertThat(first.body()).contains("\"rows\":300", "\"created\":300");
        assertThatTheyAreTheSame(first, again);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(node.send("/imports", LINES, text(lines)).join().body()).contains("\"unchanged\":300");
    }

    /** The first is known to be in work once some of what it sent is found. */
    @Test
    void who_repeats_while_the_first_is_in_work_is_told_to_wait() throws Exception {
        String key = UUID.randomUUID().toString();
        String lines = lines(1_000);
        int before = node.total("/organizations?per_page=1");
        try (PipedOutputStream upload = new PipedOutputStream()) {
            InputStream body = new PipedInputStream(upload, 1 << 16);
            CompletableFuture<HttpResponse<String>> first =
                    node.send("/imports", LINES, BodyPublishers.ofInputStream(() -> body), KEY, key);
            upload.write(lines.getBytes(StandardCharsets.UTF_8));
            upload.flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> node.total("/organizations?per_page=1") > before);

            HttpResponse<String> repeated =
                    node.send("/imports", LINES, text(lines), KEY, key).join();
            upload.close();

            assertThat(repeated.statusCode()).isEqualTo(409);
            assertThat(repeated.body()).contains("/problems/in-work");
            assertThat(repeated.headers().firstValue("Retry-After")).contains("5");
            assertThat(first.join().body()).contains("\"created\":1000");
            assertThatTheyAreTheSame(
                    first.join(),
                    node.send("/imports", LINES, text(lines), KEY, key).join());
        }
    }

    @Test
    void a_key_that_is_none_is_refused() {
        assertThat(sent("/profiles", JSON, "{}", "x".repeat(256)).statusCode()).isEqualTo(400);
        assertThat(node.send("/profiles", JSON, text("{}"), KEY, "a b").join().statusCode())
                .isEqualTo(400);
    }

    /** The report is longer than what waits between the two while neither reads. */
    @Test
    void who_listens_only_when_everything_is_said_hears_the_whole_report() throws Exception {
        int rows = 60_000;

        String report = node.bringIn("{no json}\n".repeat(rows))
                .get(2, TimeUnit.MINUTES)
                .body();

        assertThat(report.lines().count()).isEqualTo(rows + 1L);
    }
}
