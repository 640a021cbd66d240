package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes that differ only in what is hidden, or in how it came to be so, give the same answers to the public, byte by
 * byte; and no hidden word stands in an answer, in a log, or in a file of either.
 */
class TwinsIT {
    private static final Instant FIRST = Instant.parse("2026-11-02T09:00:00Z");
    private static final int SETS_A_ROUND_OF_QUESTIONS = 3;

    /** Of tens of thousands: a soak asks them all. */
    private static final int QUESTIONS_A_ROUND = 600;

    /**
     * What is superseded keeps its leaf, but not the salt it was made with: it tells nothing, and differs. So does what is
     * signed, and each node signs with its own key.
     */
    private static final Pattern LEAVES =
            Pattern.compile("(GET|HEAD) /(feed/(leaves|checkpoint)|\\.well-known/jwks).*", Pattern.DOTALL);

    private static final Pattern DIGEST = Pattern.compile("[\\w-]{43,}|(?<=ETag: \")[0-9a-f-]+(gz)?");
    private static final int ASKING = 4;
    private static final int MOST_TOLD = 12;
    private static final int MOST_IDS = 60;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final long seed = Long.getLong("relais.seed", System.nanoTime());

    private record Pair(ServedNode one, ServedNode other) {
        List<ServedNode> both() {
            return List.of(one, other);
        }
    }

    /** What is to be found nowhere, or in the network's index alone. */
    private record Secrets(Set<String> sealed, Set<String> network, Set<String> edited, Set<String> open) {
        Secrets() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(TwinSide side) {
            sealed.addAll(side.sealed());
            network.addAll(side.network());
            edited.addAll(side.edited());
            open.addAll(side.open());
        }

        Set<String> hidden() {
            return Stream.of(sealed, network, edited)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    @Test
    void what_is_hidden_changes_no_byte_of_an_answer_and_stands_in_no_file(@TempDir Path folder) throws Exception {
        Path war = TestWar.writtenTo(folder);
        Secrets secrets = new Secrets();
        try (ServedNode one = twin(folder.resolve("one"), war);
                ServedNode other = twin(folder.resolve("other"), war)) {
            Pair twins = new Pair(one, other);
            one.awaitAnswers();
            other.awaitAnswers();
            for (int set = 0; set < Rounds.told(); set += SETS_A_ROUND_OF_QUESTIONS) {
                int sets = Math.min(SETS_A_ROUND_OF_QUESTIONS, Rounds.told() - set);
                assertAlike(twins, set, sets, secrets);
            }
            twins.both().forEach(ServedNode::kill);
            for (ServedNode node : twins.both()) {
                assertThat(Needles.clear(secrets.hidden())
                                .in(ByteBuffer.wrap(node.said().getBytes(StandardCharsets.UTF_8))))
                        .as("hidden words in the log, seed %d", seed)
                        .isEmpty();
            }
        }
        for (String data : List.of("one", "other")) {
            assertNoneInFiles(folder.resolve(data), secrets);
        }
    }

    private static ServedNode twin(Path data, Path war) throws IOException {
        return ServedNode.starting(
                data,
                null,
                Map.of(
                        "RELAIS_WAR",
                        war.toString(),
                        "RELAIS_JAVA_OPTS",
                        "-Xmx400m " + System.getProperty("relais.it.compiling", ""),
                        "RELAIS_SPARQL_SLOTS",
                        "" + ASKING,
                        "RELAIS_SPARQL_SECONDS",
                        "60"),
                "--base-url",
                "http://twins.example");
    }

    private void assertAlike(Pair twins, int from, int sets, Secrets secrets) throws Exception {
        List<TwinSide> lives = sides(0, from, sets);
        List<TwinSide> others = sides(1, from, sets);
        List<TwinSide> all =
                Stream.of(lives, others).flatMap(Collection::stream).toList();
        all.forEach(secrets::add);
        liveBeside(twins, lives, others);
        Instant reading = FIRST.plus(Duration.ofDays(from + sets)).plus(Duration.ofDays(40));
        for (ServedNode node : twins.both()) {
            setTime(node, reading);
        }
        awaitDataSets(twins);
        Random random = new Random(seed + from);
        JsonObject contract = ServedNode.parsed(twins.one().get("/openapi").body());
        Probes.Matter matter = matter(twins, all, FIRST.plus(Duration.ofDays(from)), random);
        assertSameAnswers(twins, some(Probes.of(contract, matter, random), random), secrets.hidden());
    }

    private List<TwinSide> sides(int side, int from, int sets) {
        return IntStream.range(from, from + sets)
                .mapToObj(set -> new TwinSide(seed + set, side, FIRST.plus(Duration.ofDays(set))))
                .toList();
    }

    private void liveBeside(Pair twins, List<TwinSide> lives, List<TwinSide> others) throws Exception {
        try (ExecutorService beside = Executors.newFixedThreadPool(2)) {
            for (Future<Void> lived :
                    beside.invokeAll(List.of(living(twins.one(), lives), living(twins.other(), others)))) {
                lived.get();
            }
        }
    }

    private Callable<Void> living(ServedNode node, List<TwinSide> lives) {
        return () -> {
            for (TwinSide life : lives) {
                live(node, life);
            }
            return null;
        };
    }

    private static List<String> some(List<String> questions, Random random) {
        List<String> shuffled = new ArrayList<>(questions);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), QUESTIONS_A_ROUND * Rounds.told()));
    }

    /** The data sets follow by themselves, a moment after the write is answered. */
    private static void awaitDataSets(Pair twins) {
        String entries = "/sparql.csv?query="
                + Probes.encoded("SELECT (COUNT(*) AS ?n) (SUM(STRLEN(STR(?o))) AS ?letters) { ?s ?p ?o }");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> twins.one()
                        .get(entries)
                        .body()
                        .equals(twins.other().get(entries).body()));
    }

    private static void setTime(ServedNode node, Instant instant) {
        assertThat(node.send("/test/clock", "text/plain", BodyPublishers.ofString(instant.toString()))
                        .join()
                        .statusCode())
                .isEqualTo(204);
    }

    private void live(ServedNode node, TwinSide side) throws Exception {
        for (TwinSide.Step step : side.steps()) {
            setTime(node, step.at());
            boolean lines = step.path().equals("/imports");
            String type = lines ? "application/x-ndjson" : "application/json";
            String[] match =
                    step.method().equals("POST") ? new String[0] : new String[] {"If-Match", tag(node, step.path())};
            HttpResponse<String> answer = node.send(
                            step.method(), step.path(), type, BodyPublishers.ofString(step.body()), match)
                    .join();
            assertThat(answer.statusCode())
                    .as("seed %d: %s %s\n%s", seed, step, answer.statusCode(), answer.body())
                    .isBetween(200, 204)
                    .isNotEqualTo(202);
            if (lines) {
                assertThat(answer.body())
                        .as("seed %d: %s", seed, step)
                        .contains("\"refused\":0")
                        .doesNotContain("\"unchanged\":1");
            }
        }
    }

    private static String tag(ServedNode node, String path) throws IOException, InterruptedException {
        return node.read(path.replaceFirst("\\?.*", ""))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** The words, places and ids of both, whoever may know them, and some of nobody. */
    private static Probes.Matter matter(Pair twins, List<TwinSide> sides, Instant start, Random random)
            throws IOException, InterruptedException {
        Set<String> words = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>(Set.of("50.85,4.35", "51.2194,4.4025"));
        Set<String> ids = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (TwinSide side : sides) {
            Stream.of(side.sealed(), side.network(), side.edited()).forEach(words::addAll);
            side.open().stream().limit(12).forEach(words::add);
            side.places().stream().limit(6).forEach(places::add);
            side.steps().forEach(step -> ids.addAll(ids(step.body())));
            for (ServedNode node : twins.both()) {
                for (UUID profile : side.profiles()) {
                    seen.add(profile.toString());
                    ids.addAll(ids(node.read("/profiles/" + profile).body()));
                    seen.addAll(ids(node.get("/organizations/" + profile).body()));
                }
            }
        }
        ids.removeAll(seen);
        ids.addAll(Probes.nobodys(random, 5));
        List<String> shuffled = new ArrayList<>(ids);
        java.util.Collections.shuffle(shuffled, random);
        List<String> instants = Stream.of(0, 1, 2, 10, 14, 16, 20, 21)
                .map(hours -> start.plus(Duration.ofHours(hours)).toString())
                .toList();
        return new Probes.Matter(
                List.copyOf(words),
                List.copyOf(seen),
                shuffled.subList(0, Math.min(MOST_IDS, shuffled.size())),
                List.copyOf(places),
                instants,
                address -> !text(raw(twins.one().port(), "GET " + address + " HTTP/1.1"))
                        .startsWith("HTTP/1.1 404"));
    }

    private static Set<String> ids(String json) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher found = ID.matcher(json);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    private void assertSameAnswers(Pair twins, List<String> heads, Set<String> hidden) throws Exception {
        Needles words = Needles.clear(hidden);
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        try (ExecutorService asking = Executors.newFixedThreadPool(ASKING)) {
            List<Callable<Void>> all = heads.stream()
                    .<Callable<Void>>map(head -> () -> {
                        compare(twins, head, words, faults);
                        return null;
                    })
                    .toList();
            for (var done : asking.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(faults.stream().limit(MOST_TOLD))
                .as("seed %d, %d of %d questions", seed, faults.size(), heads.size())
                .isEmpty();
    }

    private static void compare(Pair twins, String head, Needles words, Queue<String> faults) {
        byte[] one = masked(head, raw(twins.one().port(), head));
        byte[] other = masked(head, raw(twins.other().port(), head));
        if (!Arrays.equals(one, other)) {
            faults.add("%s\n--- one\n%s\n--- other\n%s".formatted(head, text(one), text(other)));
        }
        Set<String> told = words.in(ByteBuffer.wrap(one));
        told.addAll(words.in(ByteBuffer.wrap(other)));
        told.removeIf(word -> head.contains(Probes.encoded(word)));
        if (!told.isEmpty()) {
            faults.add(head + "\ntells " + told);
        }
    }

    private static byte[] masked(String head, byte[] answer) {
        return LEAVES.matcher(head).matches()
                ? DIGEST.matcher(new String(answer, StandardCharsets.ISO_8859_1))
                        .replaceAll("")
                        .getBytes(StandardCharsets.ISO_8859_1)
                : answer;
    }

    private static byte[] raw(int port, String head) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((head.replace("\n", "\r\n") + "\r\nHost: twins.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(head, e);
        }
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** The network's own index may hold what the network may know; nothing else holds anything, and open words are found. */
    private void assertNoneInFiles(Path data, Secrets secrets) throws IOException {
        assertThat(Needles.everyForm(secrets.sealed()).inFiles(data))
                .as("sealed words in %s, seed %d", data, seed)
                .isEmpty();
        Map<String, Set<String>> network = Needles.everyForm(secrets.network()).inFiles(data);
        network.keySet().removeIf(file -> file.startsWith("index/network/"));
        assertThat(network)
                .as("words for the network in %s, seed %d", data, seed)
                .isEmpty();
        assertThat(Needles.everyForm(secrets.open().stream()
                                .filter(word -> word.length() == 10)
                                .toList())
                        .inFiles(data)
                        .keySet())
                .as("files that hold open words, seed %d", seed)
                .anyMatch(file -> file.startsWith("index/public/"));
    }
}
