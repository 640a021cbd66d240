package org.relais.directory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.DirectoryIndex;

/** Measures, and asserts nothing of time: how fast the directory finds, how well, and what others make of it. */
class SearchBench {
    private static final int ENTRIES = Integer.getInteger("relais.bench.entries", 100_000);
    private static final int SECONDS = Integer.getInteger("relais.bench.seconds", 10);
    private static final int QUESTIONS = 2_000;
    private static final int JUDGED = 500;
    private static final int CLIENTS = 8;

    /** Until then the virtual machine still compiles what it has seen so far, and answers half as fast. */
    private static final Duration WARMING = Duration.ofMinutes(1);

    /** More are not brought in through the door, which would take hours. */
    private static final int MOST_IMPORTED = 200_000;

    private final Vocabulary vocabulary = VocabularyFiles.load();
    private final SyntheticProfiles profiles = new SyntheticProfiles(7, vocabulary);
    private final Load load =
            new Load(CLIENTS, Duration.ofSeconds(Math.max(1, SECONDS / 2)), Duration.ofSeconds(SECONDS));
    private final Load warming = new Load(CLIENTS, Duration.ZERO, WARMING);
    private final Map<QuestionClass, List<Asking>> questions = new EnumMap<>(QuestionClass.class);
    private final Report report = new Report(ENTRIES);

    @Test
    void search(@TempDir Path folder) throws Exception {
        Questions made = new Questions(profiles, ENTRIES, 11);
        for (QuestionClass each : QuestionClass.values()) {
            questions.put(each, made.of(each, QUESTIONS));
        }
        boolean imported = ENTRIES <= MOST_IMPORTED;
        Path data = Files.createDirectory(folder.resolve("data"));
        Path index = imported ? folder.resolve("index") : data.resolve("index").resolve("public");
        bareIndex(Files.createDirectories(index), made);
        tell();
        node(data, imported);
        tell();
        try (Ceiling ceiling = Ceiling.start(folder)) {
            ask(ceiling.peer(), List.of(QuestionClass.MIXED));
        }
        tell();
        postgres(folder);
        tell();
    }

    /** What is known so far. */
    private void tell() throws IOException {
        Files.writeString(Path.of("target", "search-bench.md"), report.markdown());
    }

    private void bareIndex(Path folder, Questions made) throws Exception {
        try (DirectoryIndex index = PublicIndex.open(folder, vocabulary)) {
            Duration taken = PublicIndex.feed(index, profiles, ENTRIES, vocabulary);
            report.say("The bare index took %,d entries in %s (%.2f ms an entry), and at rest has %,d bytes an entry"
                    .formatted(
                            ENTRIES,
                            Report.seconds(taken),
                            taken.toNanos() / 1e6 / ENTRIES,
                            PublicIndex.bytesAtRest(folder, index) / ENTRIES));
            report.aim("index, bytes an entry", PublicIndex.bytes(folder) / (double) ENTRIES, Report.AT_MOST, 1_200);
            BareIndex peer = new BareIndex(index);
            ask(peer, asked(false));
            List<String> byLanguage = new ArrayList<>();
            for (String language : List.of("bg", "uk", "ru", "sr", "el", "ka", "hy")) {
                byLanguage.add("%s %.3f".formatted(language, Load.recall(peer, made.inLatin(language, JUDGED / 2))));
            }
            report.say(
                    "Typed in Latin letters, recall@10 by the language of the name: " + String.join(", ", byLanguage));
        }
    }

    private void node(Path data, boolean imported) throws Exception {
        try (NodeUnderLoad node = NodeUnderLoad.start(data)) {
            if (imported) {
                report.say(node.bringIn(profiles, ENTRIES, data.resolveSibling("entries.ndjson")));
            } else {
                report.say("The node serves the folder of the bare index over an empty store");
            }
            boolean suggests = node.answers("/suggest?q=ma");
            if (!suggests) {
                report.say("suggest is left out: the node has no such address");
            }
            ask(node.peer(), asked(suggests));
            tell();
            node.remember(report);
            report.say(node.changeSeen(report));
            if (imported) {
                report.say(node.rebuilt(ENTRIES, report));
            }
        }
    }

    private void postgres(Path folder) throws Exception {
        try (Postgres postgres = Postgres.start(folder)) {
            long begin = System.nanoTime();
            postgres.feed(profiles, ENTRIES, vocabulary);
            report.say("PostgreSQL took them, indexes and all, in "
                    + Report.seconds(Duration.ofNanos(System.nanoTime() - begin)));
            ask(postgres, asked(true));
        }
    }

    private static List<QuestionClass> asked(boolean suggests) {
        List<QuestionClass> classes = new ArrayList<>(List.of(QuestionClass.values()));
        classes.removeIf(each -> each == QuestionClass.SUGGEST && !suggests);
        return classes;
    }

    private void ask(Peer peer, List<QuestionClass> classes) throws Exception {
        warming.on(peer, questions.get(QuestionClass.MIXED));
        for (QuestionClass each : classes) {
            report.measured(peer, each, load.on(peer, questions.get(each)));
            if (each.isName() && !peer.title().equals("ceiling")) {
                report.recalled(
                        peer, each, Load.recall(peer, questions.get(each).subList(0, JUDGED)));
            }
        }
    }
}
