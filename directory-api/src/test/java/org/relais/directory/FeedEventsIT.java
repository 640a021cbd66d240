package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relais.directory.feed.Watching;

/** The feed as it happens. */
@ExtendWith(SharedNode.class)
class FeedEventsIT {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private static final String END = "the end";

    private final ServedNode node;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WithPhone entry = WithPhone.fresh();

    FeedEventsIT(ServedNode node) {
        this.node = node;
    }

    private HttpResponse<Stream<String>> listen(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path)).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    /** What comes, line by line, for as long as the test listens. */
    private static List<String> heard(HttpResponse<Stream<String>> answer) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.body().forEach(lines::add);
            } catch (UncheckedIOException e) {
                // as much an end as the one that is told
            } finally {
                lines.add(END);
            }
        });
        return lines;
    }

    private static void await(List<String> lines, String event, String part) {
        Awaitility.await().atMost(AT_MOST).until(() -> {
            int named = lines.indexOf("event: " + event);
            return named >= 0
                    && lines.subList(named, lines.size()).stream()
                            .anyMatch(line -> line.startsWith("data: ") && line.contains(part));
        });
    }

    @Test
    void who_listens_hears_of_a_change_with_the_line_of_the_feed() throws Exception {
        HttpResponse<Stream<String>> answer = listen("/feed/events");
        List<String> lines = heard(answer);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");

        node.write("POST", "/profiles", entry.document("Aurore"));
        await(lines, "Create", entry.id().toString());
        JsonObject told = ServedNode.parsed(lines.stream()
                .filter(line -> line.contains(entry.id().toString()))
                .findFirst()
                .orElseThrow()
                .substring("data: ".length()));

        assertThat(lines).contains("id: " + told.getInt("position"));
        assertThat(node.get("/feed.ndjson?limit=1&after=" + (told.getInt("position") - 1))
                        .body()
                        .strip())
                .isEqualTo(told.toString());
        answer.body().close();
    }

    @Test
    void who_was_cut_off_goes_on_behind_what_was_heard_last() throws Exception {
        int before = ServedNode.parsed(node.get("/feed/checkpoint").body()).getInt("position");
        node.write("POST", "/profiles", entry.document("Aurore"));
        node.write("DELETE", entry.path(), "", "If-Match", "\"v1\"");

        HttpResponse<Stream<String>> answer = listen("/feed/events?after=0", "Last-Event-ID", "" + before);
        List<String> lines = heard(answer);

        await(lines, "Delete", entry.id().toString());
        assertThat(lines.stream().filter(line -> line.startsWith("id: ")))
                .allMatch(line -> Integer.parseInt(line.substring("id: ".length())) > before);
        assertThat(lines).noneMatch(line -> line.contains("Aurore"));
        answer.body().close();
    }

    @Test
    void what_makes_no_sense_is_told_before_anything_is_sent() throws Exception {
        assertThat(node.get("/feed/events?after=999999999").statusCode()).isEqualTo(400);
        assertThat(node.get("/feed/events?country=Atlantis").statusCode()).isEqualTo(400);
        assertThat(node.get("/feed/events", "Last-Event-ID", "yesterday").body())
                .contains("Last-Event-ID");
        assertThat(node.get("/feed/events", "Last-Event-ID", "9223372036854775809")
                        .statusCode())
                .isEqualTo(400);
        assertThat(node.get("/feed/events", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(node.get("/network/feed/events").statusCode()).isEqualTo(401);
        assertThat(client.send(
                                HttpRequest.newBuilder(node.at("/feed/events"))
                                        .HEAD()
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_is_no_partner_any_more_hears_nothing_more() throws Exception {
        JsonObject token = ServedNode.parsed(
                node.ask("POST", "/tokens", "{\"partner\":\"Portal\",\"agreement\":\"2026/11\",\"days\":1}")
                        .body());
        List<String> lines =
                heard(listen("/network/feed/events", "Authorization", "Bearer " + token.getString("token")));
        Awaitility.await().atMost(AT_MOST).until(() -> lines.stream().anyMatch(line -> line.startsWith(": at")));

        node.write("DELETE", "/tokens/" + token.getString("id"), "");
        node.write("POST", "/profiles", entry.document("Aurore"));

        Awaitility.await().atMost(AT_MOST).until(() -> lines.contains(END));
        assertThat(lines).noneMatch(line -> line.contains(entry.id().toString()));
    }

    @Test
    void when_all_places_are_taken_others_wait_until_somebody_leaves() throws Exception {
        List<InputStream> listening = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(node.at("/feed/events")).build();
        Awaitility.await().atMost(AT_MOST).until(() -> {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return true;
            }
            listening.add(answer.body());
            return listening.size() > Watching.MOST;
        });
        assertThat(listening).hasSizeLessThanOrEqualTo(Watching.MOST);
        for (InputStream each : listening) {
            each.close();
        }

        Awaitility.await().atMost(AT_MOST).until(() -> {
            node.write("POST", "/profiles", WithPhone.fresh().document("Aurore"));
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode() == 200;
        });
    }
}
