package org.relais.directory.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relais.directory.feed.ReadyQuery;
import org.relais.ontology.rdf.VocabularyFiles;

/** Measures, and asserts nothing of time: what portals take from a node, and what it costs those who search. */
class PortalBench {
    private static final int ENTRIES = Integer.getInteger("relais.bench.entries", 100_000);
    private static final int SECONDS = Integer.getInteger("relais.bench.seconds", 10);
    private static final int PAGE = 1_000;
    private static final int QUESTIONS = 2_000;
    private static final int SEARCHING = 2;
    private static final int ATTACKING = 8;
    private static final int ROUNDS = 5;
    private static final int MOST_TRIPLES = 2_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** What costs most of what the fence lets through, and what it gives up. */
    private static final List<String> HOSTILE = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
            "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?g && STR(?c) > STR(?f)) } LIMIT 1",
            "SELECT ?s (GROUP_CONCAT(?o) AS ?all) { ?s ?p ?o } GROUP BY ?s ORDER BY DESC(?all)",
            "SELECT * { ?s (<http://schema.org/location>|!<http://schema.org/name>)* ?o } LIMIT 10000",
            "SELECT ?s { ?s ?p ?o FILTER(REGEX(STR(?o), \"(a+)+(b+)+$\")) }");

    private final SyntheticProfiles profiles = new SyntheticProfiles(7, VocabularyFiles.load());
    private final List<String> rows =
            new ArrayList<>(List.of("| what | time | MB | MB/s | ms an entry |", "|---|---|---|---|---|"));
    private final List<String> queries = new ArrayList<>(
            List.of("", "| ready query | status | kB | p50 ms | slowest ms |", "|---|---|---|---|---|"));
    private final Report report = new Report(ENTRIES);

    @Test
    void portal(@TempDir Path folder) throws Exception {
        try (NodeUnderLoad node = NodeUnderLoad.start(Files.createDirectory(folder.resolve("data")));
                Portal portal = new Portal(node.port())) {
            report.say(node.bringIn(profiles, ENTRIES, folder.resolve("entries.ndjson")));
            tell();
            feeds(portal);
            tell();
            dump(portal, node.token());
            tell();
            queries(portal);
            tell();
            hostility(node, portal);
            node.remember(report);
            tell();
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What is known so far. */
    private void tell() throws IOException {
        Files.writeString(
                Path.of("target", "portal-bench.md"),
                report.markdown(Stream.concat(rows.stream(), queries.stream()).toList()));
    }

    private void feeds(Portal portal) throws Exception {
        int pages = (ENTRIES + PAGE - 1) / PAGE;
        for (String suffix : List.of(".nq", ".trig", ".jsonld")) {
            taken("/feed, pages " + suffix, portal.pages(pages, suffix));
        }
        taken("/feed.ndjson", portal.chain("/feed.ndjson"));
    }

    private void taken(String what, Portal.Taken taken) {
        rows.add("| %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        Report.seconds(taken.time()),
                        Report.number(taken.bytes() / 1e6),
                        Report.number(taken.megabytesASecond()),
                        Report.number(taken.time().toNanos() / 1e6 / ENTRIES)));
    }

    private void dump(Portal portal, String token) throws Exception {
        long begin = System.nanoTime();
        portal.makeDump(token);
        Awaitility.await().atMost(PATIENCE).until(() -> portal.has("/dumps"));
        Duration made = since(begin);
        JsonObject dump = portal.json("/dumps");
        long packed = dump.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .mapToLong(file -> file.getJsonNumber("bytes").longValue())
                .sum();
        taken("a dump is made, all five files (MB packed)", new Portal.Taken(1, packed, made));
        String address = dump.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("url"))
                .filter(url -> url.endsWith(".nt.gz"))
                .findFirst()
                .orElseThrow();
        begin = System.nanoTime();
        long bytes;
        try (InputStream body = new GZIPInputStream(portal.get(address).body(), 1 << 16)) {
            bytes = body.transferTo(OutputStream.nullOutputStream());
        }
        Portal.Taken left = new Portal.Taken(1, bytes, since(begin));
        taken("N-Triples are taken, and unpacked meanwhile", left);
        Portal.Taken written;
        try (InputStream body = new GZIPInputStream(portal.get(address).body(), 1 << 16)) {
            written = byJena(body);
        }
        taken("Jena's stream writer, N-Triples from memory", written);
        report.aim(
                "N-Triples taken, share of Jena's writer",
                left.megabytesASecond() / written.megabytesASecond(),
                Report.AT_LEAST,
                0.7);
    }

    /** Written often enough that nothing is compiled any more; the last time counts. */
    private static Portal.Taken byJena(InputStream triples) throws IOException {
        List<Triple> held = new ArrayList<>();
        RDFParser.source(triples).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                if (held.size() < MOST_TRIPLES) {
                    held.add(triple);
                }
            }
        });
        Portal.Taken last = new Portal.Taken(0, 0, Duration.ZERO);
        for (int round = 0; round < ROUNDS; round++) {
            Counted out = new Counted();
            long begin = System.nanoTime();
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
            writer.start();
            held.forEach(writer::triple);
            writer.finish();
            last = new Portal.Taken(1, out.bytes, since(begin));
        }
        return last;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private void queries(Portal portal) throws Exception {
        for (ReadyQuery query : ReadyQuery.all()) {
            List<Long> times = new ArrayList<>();
            Portal.Asked asked = portal.ask(query.text());
            for (long end = System.nanoTime() + SECONDS * 1_000_000_000L; System.nanoTime() < end; ) {
                long begin = System.nanoTime();
                asked = portal.ask(query.text());
                times.add(System.nanoTime() - begin);
            }
            times.sort(null);
            queries.add("| %s | %d | %s | %s | %s |"
                    .formatted(
                            query.name(),
                            asked.status(),
                            Report.number(asked.body().length() / 1e3),
                            Report.number(times.get(times.size() / 2) / 1e6),
                            Report.number(times.getLast() / 1e6)));
        }
    }

    /** Two search; then eight ask what is given up, without pause, beside them. */
    private void hostility(NodeUnderLoad node, Portal portal) throws Exception {
        Load load = new Load(SEARCHING, Duration.ofSeconds(SECONDS), Duration.ofSeconds(2L * SECONDS));
        List<Asking> questions = new Questions(profiles, ENTRIES, 11).of(QuestionClass.MIXED, QUESTIONS);
        new Load(SEARCHING, Duration.ZERO, Duration.ofMinutes(1)).on(node.peer(), questions);
        Load.Figures idle = load.on(node.peer(), questions);
        Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
        AtomicBoolean over = new AtomicBoolean();
        Load.Figures attacked;
        try (ExecutorService threads = Executors.newFixedThreadPool(ATTACKING)) {
            for (int number = 0; number < ATTACKING; number++) {
                int first = number;
                threads.submit(() -> {
                    for (int at = first; !over.get(); at++) {
                        int status =
                                portal.ask(HOSTILE.get(at % HOSTILE.size())).status();
                        answers.computeIfAbsent(status, any -> new LongAdder()).increment();
                    }
                    return null;
                });
            }
            attacked = load.on(node.peer(), questions);
            over.set(true);
        }
        report.say("%d search, mixed questions: p50 %.1f ms, p99 %.1f ms, %,.0f answers/s; while %d ask hostile queries"
                        .formatted(SEARCHING, idle.median(), idle.p99(), idle.perSecond(), ATTACKING)
                + " without pause (answers by status: %s): p50 %.1f ms, p99 %.1f ms, %,.0f answers/s"
                        .formatted(answers, attacked.median(), attacked.p99(), attacked.perSecond()));
        report.aim("p99 of search under hostile SPARQL, times idle", attacked.p99() / idle.p99(), Report.AT_MOST, 2);
    }
}
