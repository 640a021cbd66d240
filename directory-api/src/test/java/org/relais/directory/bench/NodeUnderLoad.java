package org.relais.directory.bench;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.relais.directory.ServedNode;

/** A node as its operator starts it, with what a bench wants to know of it. */
final class NodeUnderLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int CHANGES = 9;
    private static final Pattern GENERATION = Pattern.compile("(?:PSYoungGen|ParOldGen) .*used (\\d+)K");
    private static final Pattern OBJECT = Pattern.compile("\"object\":\"([^\"#]+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

    private final Path data;
    private ServedNode node;

    private NodeUnderLoad(Path data, ServedNode node) {
        this.data = data;
        this.node = node;
    }

    static NodeUnderLoad start(Path data) throws IOException {
        return new NodeUnderLoad(data, ServedNode.start(data, null));
    }

    int port() {
        return node.port();
    }

    String token() {
        return node.token();
    }

    /** On the disk, in a folder of its data. */
    private long bytes(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve(folder))) {
            return all.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    Peer peer() {
        return new HttpPeer("node, HTTP", node.port(), node.server(), Asking::path);
    }

    /** Through the door that every import takes. */
    String bringIn(SyntheticProfiles profiles, int entries, Path file) throws Exception {
        try (Writer writer = Files.newBufferedWriter(file);
                Stream<Invented> all = profiles.all(entries)) {
            all.forEach(entry -> write(writer, entry.json() + "\n"));
        }
        long begin = System.nanoTime();
        String told = node.bringIn(file).get().body();
        long taken = System.nanoTime();
        awaitTotal(entries);
        long found = System.nanoTime();
        awaitDataSet(entries);
        long asked = System.nanoTime();
        return ("The node took %,d entries of %,d bytes in through its import in %s, found them all after %s and had"
                        + " them in its data set, of %,d MB, after %s; %s")
                .formatted(
                        entries,
                        Files.size(file) / entries,
                        Report.seconds(Duration.ofNanos(taken - begin)),
                        Report.seconds(Duration.ofNanos(found - begin)),
                        bytes("data-set") / 1_000_000,
                        Report.seconds(Duration.ofNanos(asked - begin)),
                        told.substring(told.stripTrailing().lastIndexOf('\n') + 1)
                                .strip());
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitTotal(int entries) {
        Awaitility.await().atMost(PATIENCE).until(() -> node.total("/search?per_page=1") == entries);
    }

    /** The last one that came in is in it. */
    private void awaitDataSet(int entries) throws Exception {
        try (Portal portal = new Portal(node.port())) {
            String last;
            try (InputStream line =
                    portal.get("/feed.ndjson?after=" + (entries - 1)).body()) {
                last = OBJECT.matcher(new String(line.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .reduce((one, other) -> other)
                        .orElseThrow()
                        .group(1);
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> portal.ask("ASK { GRAPH <" + last + "> { ?s ?p ?o } }")
                            .body()
                            .contains("true"));
        }
    }

    boolean answers(String path) {
        try (KeptAlive connection = new KeptAlive(node.port())) {
            return connection.get(path).length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it keeps in memory when all that is garbage is gone. */
    void remember(Report report) throws IOException, InterruptedException {
        jcmd("GC.run");
        double heap = sum(GENERATION, jcmd("GC.heap_info")) / 1024;
        double resident =
                sum(RESIDENT, Files.readString(Path.of("/proc/" + node.server().pid() + "/status"))) / 1024;
        report.say("Under load the node came to %,.0f MB of heap after a collection, %,.0f MB resident"
                .formatted(heap, resident));
        report.aim("heap after a collection, MB", heap, Report.AT_MOST, 1_024);
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        "" + node.server().pid(),
                        command)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static double sum(Pattern number, String text) {
        return number.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    /** One entry after the other is written, and asked for until it is found. */
    String changeSeen(Report report) throws Exception {
        double[] taken = new double[CHANGES];
        for (int number = 0; number < CHANGES; number++) {
            String name = "Wandelprobe" + (char) ('a' + number);
            String entry = JSON.createObjectBuilder()
                    .add("id", UUID.randomUUID().toString())
                    .add("name", name)
                    .add("description", name)
                    .build()
                    .toString();
            long begin = System.nanoTime();
            CompletableFuture<HttpResponse<String>> written = node.bringIn(entry);
            Awaitility.await()
                    .pollInterval(LOOK)
                    .atMost(PATIENCE)
                    .failFast(() -> assertTaken(written))
                    .until(() -> finds(name));
            taken[number] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(taken);
        report.aim("change visible, ms (the slowest of " + CHANGES + ")", taken[CHANGES - 1], Report.AT_MOST, 1_000);
        return "A change was seen in the search %,.0f ms after it was sent, at the slowest %,.0f ms"
                .formatted(taken[CHANGES / 2], taken[CHANGES - 1]);
    }

    private static void assertTaken(CompletableFuture<HttpResponse<String>> written) {
        if (written.isDone() && !written.join().body().contains("\"created\":1")) {
            throw new IllegalStateException(written.join().body());
        }
    }

    private boolean finds(String name) throws IOException, InterruptedException {
        return node.found(name).stream()
                .anyMatch(hit -> hit.getJsonObject("names").toString().contains("\"" + name + "\""));
    }

    /**
     * Without its index: begun anew from the store, while the node answers from what it has so far. Under the same
     * address, since under another all would be told anew.
     */
    String rebuilt(int entries, Report report) throws Exception {
        String token = node.token();
        String base = "http://localhost:" + node.port();
        node.stop("TERM");
        try (Stream<Path> index = Files.walk(data.resolve("index"))) {
            index.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        long begin = System.nanoTime();
        node = ServedNode.start(data, token, PATIENCE, "--base-url", base);
        long answering = System.nanoTime();
        awaitTotal(entries + CHANGES);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        report.aim("rebuild, minutes a million", taken.toNanos() / 60e9 * 1_000_000 / entries, Report.AT_MOST, 6);
        return "Started without its index, the node answered after %s and had all again after %s"
                .formatted(Report.seconds(Duration.ofNanos(answering - begin)), Report.seconds(taken));
    }

    @Override
    public void close() {
        node.close();
    }
}
