package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.io.IOX;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a node dies in the middle of its work. */
class CrashIT {
    private static final int ROWS = 2_000;

    /** Of one answer to a query. */
    private static final int MOST_ROWS = 10_000;

    private static final String BASE = "http://localhost:8080";

    private final long seed = Long.getLong("relais.seed", System.nanoTime());

    @Test
    void after_every_kill_during_a_bulk_load_the_index_equals_the_store(@TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        Path data = folder.resolve("data");
        ServedNode node = started(data, null);
        String token = node.token();
        try {
            for (int from = 0; from < ROWS * kills(); from += ROWS) {
                String lines = IntStream.range(from, from + ROWS)
                        .mapToObj(CrashIT::line)
                        .collect(Collectors.joining("\n"));
                killDuring(node, lines, from + 1 + random.nextInt(ROWS / 2));
                node = started(data, token);
                assertIndexEqualsStore(node, lines, from);
            }
        } finally {
            node.close();
        }
        IOX.deleteAll(data.resolve("index"));
        assertPartsAreCalledParts(data, token);
    }

    /** While the index is made anew questions are answered: with all there is, or with the word that it is not all. */
    private static void assertPartsAreCalledParts(Path data, String token) throws Exception {
        try (ServedNode node = ServedNode.starting(data, token, ServedNode.SHORT_LIVED, "--base-url", BASE)) {
            Set<Boolean> told = new HashSet<>();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreException(ConnectException.class)
                    .until(() -> {
                        HttpResponse<String> answer = node.get("/search?per_page=1");
                        if (answer.statusCode() == 200) {
                            JsonObject found = ServedNode.parsed(answer.body());
                            boolean part = found.getBoolean("incomplete", false);
                            told.add(part);
                            assertThat(part || found.getInt("total_items") == ROWS * kills())
                                    .as(answer.body())
                                    .isTrue();
                        }
                        return told.contains(false);
                    });
            assertThat(told).contains(true);
        }
    }

    /** Under one address, since under another all entries would be told anew. */
    private static ServedNode started(Path data, String token) throws IOException {
        ServedNode node = ServedNode.starting(data, token, ServedNode.SHORT_LIVED, "--base-url", BASE);
        node.awaitAnswers();
        return node;
    }

    private static int kills() {
        return Math.max(1, Rounds.told() / 3);
    }

    private void killDuring(ServedNode node, String lines, int after) {
        CompletableFuture<?> load = sent(node, lines);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> node.total("/organizations?per_page=1") >= after);
        node.kill();
        assertThat(load).as("seed %d", seed).failsWithin(Duration.ofSeconds(20));
    }

    /** @param before rows of earlier loads, all of which stand */
    private void assertIndexEqualsStore(ServedNode node, String lines, int before) throws Exception {
        int found = node.total("/organizations?per_page=1") - before;
        String report = node.bringIn(lines).get().body();
        JsonObject sum =
                ServedNode.parsed(report.substring(report.stripTrailing().lastIndexOf('\n') + 1));

        assertThat(sum.getInt("unchanged")).as("seed %d", seed).isEqualTo(found).isBetween(1, ROWS - 1);
        assertThat(sum.getInt("created")).isEqualTo(ROWS - found);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> node.total("/organizations?per_page=1") == before + ROWS);
        assertNoHalfAnswer(sent(node, lines).get());
        assertEveryIndexTellsWhatTheStoreHolds(node);
    }

    /** For both audiences, by name: what is found is what is stored. */
    private static void assertEveryIndexTellsWhatTheStoreHolds(ServedNode node) throws Exception {
        Map<String, String> stored = new HashMap<>();
        node.get("/organizations?format=ndjson")
                .body()
                .lines()
                .map(ServedNode::parsed)
                .forEach(entry -> stored.put(entry.getString("id"), entry.getString("name")));
        assertThat(found(path -> node.get(path))).isEqualTo(stored);
        assertThat(found(node::read)).isEqualTo(stored);
        assertFeedAndDataSetTell(node, stored.keySet());
    }

    private static void assertFeedAndDataSetTell(ServedNode node, Set<String> stored) throws Exception {
        FeedCopy copy = FeedCopy.of(node);
        assertThat(copy.entries().keySet())
                .isEqualTo(stored.stream()
                        .map(id -> BASE + "/organizations/" + id + "#it")
                        .collect(Collectors.toSet()));
        assertThat(copy.activities())
                .allSatisfy(activity -> assertThat(activity.leaf()).isEqualTo(copy.leaf(activity)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> inDataSet(node).equals(stored));
    }

    private static Set<String> inDataSet(ServedNode node) throws Exception {
        Set<String> all = new HashSet<>();
        int before;
        do {
            before = all.size();
            String query = "SELECT ?it WHERE { ?it a <http://www.w3.org/ns/org#Organization> } ORDER BY ?it LIMIT "
                    + MOST_ROWS + " OFFSET " + before;
            node.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv")
                    .body()
                    .lines()
                    .skip(1)
                    .map(iri -> iri.substring(iri.lastIndexOf('/') + 1).replace("#it", ""))
                    .forEach(all::add);
        } while (all.size() == before + MOST_ROWS);
        return all;
    }

    @FunctionalInterface
    private interface Reader {
        HttpResponse<String> read(String path) throws Exception;
    }

    private static Map<String, String> found(Reader reader) throws Exception {
        Map<String, String> found = new HashMap<>();
        String cursor = "";
        do {
            JsonObject page = ServedNode.parsed(reader.read("/search?sort=name&per_page=100&cursor=" + cursor)
                    .body());
            page.getJsonArray("contents")
                    .getValuesAs(JsonObject.class)
                    .forEach(hit -> found.put(
                            hit.getString("id"), hit.getJsonObject("names").getString("fr")));
            cursor = page.getString("next_cursor", "");
        } while (!cursor.isEmpty());
        return found;
    }

    private static CompletableFuture<HttpResponse<String>> sent(ServedNode node, String lines) {
        return node.send(
                "/imports",
                "application/x-ndjson",
                HttpRequest.BodyPublishers.ofString(lines),
                "Idempotency-Key",
                "\"" + UUID.nameUUIDFromBytes(lines.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    /** Who repeats the request is told to wait as long as its holder may still live; after that it is done anew. */
    private static void assertNoHalfAnswer(HttpResponse<String> repeated) {
        if (repeated.statusCode() != 409) {
            assertThat(repeated.body()).contains("\"rows\":" + ROWS);
        }
    }

    private static String line(int row) {
        return "{\"id\":\"" + new UUID(0x4000L, row) + "\",\"name\":\"Demonstration " + row
                + "\",\"description\":\"Aide aux victimes " + row + "\",\"language\":\"fr\"}";
    }
}
