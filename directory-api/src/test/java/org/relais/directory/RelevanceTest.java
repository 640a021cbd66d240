package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.DirectoryIndex;
import org.relais.search.Hit;
import org.relais.search.IndexChange;
import org.relais.search.Question;
import org.relais.search.lucene.Lexicon;
import org.relais.search.lucene.LuceneDirectoryIndex;

/** What people ask of the demonstration entries, and whether they find it among the first ten. */
class RelevanceTest {
    private static final int FIRST = 10;
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final ProfileForm FORM = new ProfileForm(VOCABULARY);
    private static final Set<String> LANGUAGES =
            Set.of("en", "fr", "nl", "de", "es", "it", "pt", "ro", "bg", "hu", "pl", "el", "uk", "ru", "sq", "ar");
    private static final Set<String> CLASSES = Set.of("name", "typo", "script", "service", "place", "combined");

    private static final Map<UUID, String> NAMES = new LinkedHashMap<>();

    /** The second reader knew neither the questions nor the judgements of the first. */
    private static final String SECOND = "second reader ";

    private static final List<Judged> QUESTIONS = Stream.concat(
                    judged("questions", ""), judged("second-reader", SECOND))
            .toList();

    private static List<Outcome> outcomes = List.of();

    @TempDir
    static Path folder;

    /** A question, and the entries a person would want to see. */
    private record Judged(String reader, String kind, String language, String text, Set<UUID> relevant, String note) {
        static Judged of(String reader, String line) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(5);
            Set<UUID> relevant =
                    Stream.of(cells[3].split("\\|")).map(UUID::fromString).collect(Collectors.toSet());
            return new Judged(reader, cells[0], cells[1], cells[2], relevant, cells[4]);
        }

        /** The class, and whose it is. */
        String group() {
            return reader + kind;
        }
    }

    /** How well a question was answered. */
    private record Outcome(Judged judged, List<UUID> found, String broken) {
        double recall() {
            long hits = found.stream().filter(judged.relevant()::contains).count();
            return (double) hits / Math.min(FIRST, judged.relevant().size());
        }

        double reciprocalRank() {
            for (int at = 0; at < found.size(); at++) {
                if (judged.relevant().contains(found.get(at))) {
                    return 1.0 / (at + 1);
                }
            }
            return 0;
        }

        boolean failed() {
            return recall() < 1 || reciprocalRank() < 1;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s%s %s \"%s\" (%s): recall %.2f, rank %.2f, first %s, missing %s%s",
                    judged.reader(),
                    judged.kind(),
                    judged.language(),
                    judged.text(),
                    judged.note(),
                    recall(),
                    reciprocalRank(),
                    named(found.stream().limit(3)),
                    named(judged.relevant().stream()
                            .filter(id -> !found.contains(id))
                            .limit(recall() < 1 ? 3 : 0)),
                    broken);
        }

        private static List<String> named(Stream<UUID> ids) {
            return ids.map(id -> NAMES.getOrDefault(id, id.toString())).toList();
        }
    }

    /** What a class of questions must not fall below. */
    private record Floor(String kind, double recall, double rank) {
        static Floor of(String line) {
            String[] cells = line.split("\t", -1);
            return new Floor(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        }
    }

    @BeforeAll
    static void ask() {
        Redaction redaction = new Redaction(VOCABULARY);
        try (var index =
                LuceneDirectoryIndex.open(folder.resolve("public"), Audience.PUBLIC, new Lexicon(VOCABULARY))) {
            List<IndexChange> changes = new ArrayList<>();
            for (String file : List.of("seeds", "west", "east")) {
                for (String line :
                        text("/demonstration/" + file + ".ndjson").lines().toList()) {
                    Profile profile = new Profile(document(line));
                    redaction
                            .view(profile, Audience.PUBLIC, any -> true)
                            .ifPresent(view -> changes.add(new IndexChange.Put(view, NOW, false)));
                }
            }
            index.apply(changes, 1);
            outcomes = QUESTIONS.stream().map(judged -> asked(index, judged)).toList();
        }
        print();
    }

    /** A question on which the search breaks finds nothing: the others are measured all the same. */
    private static Outcome asked(DirectoryIndex index, Judged judged) {
        try {
            Answer answer = index.answer(Question.of(judged.text()).readIn(List.of(judged.language())));
            return new Outcome(judged, found(answer), "");
        } catch (RuntimeException e) {
            return new Outcome(judged, List.of(), ", broke with " + e);
        }
    }

    private static List<UUID> found(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered ->
                answered.hits().stream().limit(FIRST).map(Hit::profile).toList();
            case Answer.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static ProfileDocument document(String line) {
        JsonObject sent = StrictJson.object(line);
        boolean person = sent.containsKey("identity");
        NAMES.put(
                ProfileForm.id(sent).orElseThrow(), (person ? sent.getJsonObject("identity") : sent).getString("name"));
        return ((ProfileForm.Complete) FORM.fill(sent)).document();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void a_class_of_questions_is_answered_no_worse_than_before(Floor floor) {
        List<Outcome> own = outcomes.stream()
                .filter(outcome -> outcome.judged().group().equals(floor.kind()))
                .toList();
        assertThat(recall(own)).as("recall of " + floor.kind()).isGreaterThanOrEqualTo(floor.recall());
        assertThat(rank(own)).as("mean reciprocal rank of " + floor.kind()).isGreaterThanOrEqualTo(floor.rank());
    }

    static Stream<Floor> floors() {
        return rows("floors").map(Floor::of);
    }

    private static Stream<Judged> judged(String file, String reader) {
        return rows(file).map(line -> Judged.of(reader, line));
    }

    @Test
    void every_class_has_a_floor() {
        assertThat(floors())
                .extracting(Floor::kind)
                .containsExactlyInAnyOrderElementsOf(
                        QUESTIONS.stream().map(Judged::group).collect(Collectors.toSet()));
    }

    @Test
    void there_are_questions_enough_of_every_class_and_in_every_language() {
        assertThat(List.of("", SECOND)).allSatisfy(reader -> {
            List<Judged> own = QUESTIONS.stream()
                    .filter(judged -> judged.reader().equals(reader))
                    .toList();
            assertThat(own).hasSizeGreaterThanOrEqualTo(300);
            assertThat(count(own, Judged::kind))
                    .containsOnlyKeys(CLASSES)
                    .allSatisfy(
                            (kind, questions) -> assertThat(questions).as(kind).isGreaterThanOrEqualTo(30));
            assertThat(count(own, Judged::language))
                    .containsOnlyKeys(LANGUAGES)
                    .allSatisfy((language, questions) ->
                            assertThat(questions).as(language).isGreaterThanOrEqualTo(10));
        });
    }

    @Test
    void no_question_is_asked_twice_and_every_entry_wanted_is_there() {
        Set<String> seen = new HashSet<>();
        assertThat(QUESTIONS).allSatisfy(judged -> {
            assertThat(seen.add(judged.language() + judged.text()))
                    .as(judged.text())
                    .isTrue();
            assertThat(NAMES.keySet()).as(judged.text()).containsAll(judged.relevant());
        });
    }

    private static Map<String, Long> count(List<Judged> questions, Function<Judged, String> by) {
        return questions.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static double recall(List<Outcome> of) {
        return of.stream().mapToDouble(Outcome::recall).average().orElse(0);
    }

    private static double rank(List<Outcome> of) {
        return of.stream().mapToDouble(Outcome::reciprocalRank).average().orElse(0);
    }

    /** For whoever raises the floors. */
    @SuppressWarnings("SystemOut")
    private static void print() {
        StringBuilder out = new StringBuilder();
        table(out, "class", Judged::group);
        table(out, "language", judged -> judged.reader() + judged.language());
        outcomes.stream()
                .filter(Outcome::failed)
                .forEach(outcome -> out.append(outcome).append('\n'));
        System.out.println(out);
    }

    private static void table(StringBuilder out, String head, Function<Judged, String> by) {
        out.append(String.format("%n%-24s %9s %9s %6s%n", head, "questions", "recall@10", "MRR"));
        outcomes.stream()
                .collect(
                        Collectors.groupingBy(outcome -> by.apply(outcome.judged()), TreeMap::new, Collectors.toList()))
                .forEach((key, own) -> row(out, key, own));
        row(out, "all", outcomes);
    }

    private static void row(StringBuilder out, String key, List<Outcome> own) {
        out.append(String.format(Locale.ROOT, "%-24s %9d %9.3f %6.3f%n", key, own.size(), recall(own), rank(own)));
    }

    /** Rows of a table, without its head and what explains it. */
    private static Stream<String> rows(String name) {
        return text("/relevance/" + name + ".tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("class\t"));
    }

    private static String text(String resource) {
        try (var in = RelevanceTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
