package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well names are found as others wrote them: judged on pairs that this project did not make. */
class AttestedSpellingsTest extends IndexTest {
    private static final String PAIRS = "attested-spellings.tsv";
    private static final String SCRIPT = "script";
    private static final String MISSPELT = "misspelt";
    private static final int PAGE = 10;

    /** A name as an entry keeps it, and as somebody wrote it. */
    private record Pair(String kind, String kept, String typed, String source, String language) {
        static Pair of(String row) {
            String[] columns = row.split("\t", -1);
            return new Pair(columns[0], columns[1], columns[2], columns[3], columns[4]);
        }
    }

    /** At which place the kept name was found; 0 where it was not. */
    private record Outcome(Pair pair, int place, String first) {
        boolean found() {
            return place > 0;
        }
    }

    private record Figures(int pairs, double recall, double mrr) {
        static Figures of(List<Outcome> outcomes) {
            long found = outcomes.stream().filter(Outcome::found).count();
            double reciprocal = outcomes.stream()
                    .filter(Outcome::found)
                    .mapToDouble(outcome -> 1.0 / outcome.place())
                    .sum();
            return new Figures(outcomes.size(), (double) found / outcomes.size(), reciprocal / outcomes.size());
        }
    }

    @Test
    void there_are_enough_pairs_and_none_twice() {
        List<Pair> pairs = pairs();

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300).allSatisfy(pair -> {
            assertThat(pair.kind()).isIn(SCRIPT, MISSPELT);
            assertThat(pair.typed()).isNotBlank().isNotEqualTo(pair.kept());
            assertThat(pair.source()).isNotBlank();
        });
        assertThat(pairs.stream().map(pair -> pair.kept() + '\t' + pair.typed()))
                .doesNotHaveDuplicates();
        assertThat(of(pairs, SCRIPT)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(of(pairs, MISSPELT)).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void names_are_found_as_often_as_before() {
        publishAll();
        List<Outcome> outcomes = pairs().parallelStream().map(this::outcome).toList();

        Map<String, Figures> figures = figures(outcomes);
        report(figures, outcomes);

        floors().forEach((name, floor) -> {
            Figures reached = figures.get(name);
            assertThat(reached).as(name).isNotNull();
            assertThat(reached.recall()).as("recall@10 of " + name).isGreaterThanOrEqualTo(floor.recall());
            assertThat(reached.mrr()).as("MRR of " + name).isGreaterThanOrEqualTo(floor.mrr());
        });
    }

    private void publishAll() {
        List<String> documents = new ArrayList<>();
        for (String name : new LinkedHashSet<>(pairs().stream().map(Pair::kept).toList())) {
            documents.add(
                    Entries.organization(documents.size() + 1, "'name': '%s'".formatted(name.replace("'", "\\u0027"))));
        }
        publish(documents.toArray(String[]::new));
    }

    private Outcome outcome(Pair pair) {
        List<String> names = names(pair.typed()).stream().limit(PAGE).toList();
        return new Outcome(pair, names.indexOf(pair.kept()) + 1, names.isEmpty() ? "nothing" : names.getFirst());
    }

    /** Of each class, and of each language within. */
    private static Map<String, Figures> figures(List<Outcome> outcomes) {
        Map<String, List<Outcome>> groups = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            Pair pair = outcome.pair();
            groups.computeIfAbsent(pair.kind(), any -> new ArrayList<>()).add(outcome);
            if (!pair.language().isEmpty()) {
                groups.computeIfAbsent(pair.kind() + ' ' + pair.language(), any -> new ArrayList<>())
                        .add(outcome);
            }
        }
        Map<String, Figures> figures = new TreeMap<>();
        groups.forEach((name, group) -> figures.put(name, Figures.of(group)));
        return figures;
    }

    @SuppressWarnings("SystemOut") // the report is for whoever runs the test
    private static void report(Map<String, Figures> figures, List<Outcome> outcomes) {
        figures.forEach((name, reached) -> System.out.printf(
                Locale.ROOT,
                "%-12s %3d pairs, recall@10 %.3f, MRR %.3f%n",
                name,
                reached.pairs(),
                reached.recall(),
                reached.mrr()));
        outcomes.stream()
                .filter(outcome -> !outcome.found())
                .forEach(outcome -> System.out.printf(
                        "not found: %s %s for %s (%s), first came %s%n",
                        outcome.pair().kind(),
                        outcome.pair().typed(),
                        outcome.pair().kept(),
                        outcome.pair().source(),
                        outcome.first()));
    }

    private static Map<String, Figures> floors() {
        Map<String, Figures> floors = new TreeMap<>();
        rows("attested-floors.tsv")
                .map(row -> row.split("\t", -1))
                .forEach(columns -> floors.put(
                        columns[0], new Figures(0, Double.parseDouble(columns[1]), Double.parseDouble(columns[2]))));
        assertThat(floors).containsKeys(SCRIPT, MISSPELT);
        return floors;
    }

    private static List<Pair> pairs() {
        return rows(PAIRS).map(Pair::of).toList();
    }

    private static List<Pair> of(List<Pair> pairs, String kind) {
        return pairs.stream().filter(pair -> pair.kind().equals(kind)).toList();
    }

    private static Stream<String> rows(String file) {
        try (var in = AttestedSpellingsTest.class.getResourceAsStream("/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
