package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked, in whatever combination, is answered or refused; nothing throws, and no answer contradicts itself. */
class QuestionFuzzTest extends IndexTest {
    private static final int QUESTIONS_A_ROUND = 350;
    private static final List<String> PIECES = List.of(
            "avocat",
            "Payoke",
            "Anvers",
            "Surya",
            "shelter",
            "minors",
            "advocaat",
            "Антверпен",
            "δικηγόρος",
            "محام",
            "київ",
            "Щербаков",
            "the",
            "la",
            "de",
            "vzw",
            "\"",
            "(",
            ")",
            "*",
            "?",
            "+",
            "-",
            "~2",
            "^9",
            "AND",
            "OR",
            "NOT",
            ":",
            "\\",
            "/",
            "[a TO z]",
            "\u0000",
            "\ud800",
            "\udfff",
            "\u200f",
            "\u0301",
            "🙂",
            "a",
            "é",
            "1012",
            "12.5",
            "'",
            "’",
            "\n",
            "ﬁ",
            "İ",
            "ß",
            "ſ",
            "کتاب",
            "日本語",
            "ไทย",
            "x".repeat(120),
            "l'avocat",
            "d’Anvers",
            "PAG-ASA",
            "%_%",
            "' OR 1=1");
    private static final List<String> VALUES =
            List.of("BE", "be", "XX", "", "fr", "organization", "\ud800", "urn:x", "*");

    private final long seed = Long.getLong("relais.seed", System.nanoTime());

    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @Test
    void every_question_is_answered_or_refused() {
        Random random = new Random(seed);
        int questions = QUESTIONS_A_ROUND * Integer.getInteger("relais.rounds", 3);
        for (int i = 0; i < questions; i++) {
            Question question = question(random);
            assertThatCode(() -> assertSound(question, index.answer(question)))
                    .as("seed %d, %s", seed, question)
                    .doesNotThrowAnyException();
        }
    }

    private static void assertSound(Question question, Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            assertThat(answered.hits()).hasSize(answered.page().size());
            assertThat((long) answered.hits().size()).isLessThanOrEqualTo(answered.total());
            assertThat(answered.hits()).extracting(Hit::profile).doesNotHaveDuplicates();
            assertThat(answered.facets())
                    .hasSize(Dimension.values().length)
                    .allSatisfy(facet -> assertThat(facet.counts().values()).allMatch(count -> count > 0));
            Set<String> kinds = question.chosen().getOrDefault(Dimension.ENTRY, Set.of());
            assertThat(answered.hits())
                    .allMatch(hit -> kinds.isEmpty()
                            || kinds.contains(hit.summary().kind().value()));
        }
    }

    private static Question question(Random random) {
        TreeMap<Dimension, Set<String>> chosen = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            chosen.put(
                    Dimension.values()[random.nextInt(Dimension.values().length)],
                    new TreeSet<>(List.of(any(random, VALUES), Entries.iri("service-types", "legal-advice"))));
        }
        Optional<Near> near = random.nextInt(3) == 0
                ? Optional.of(new Near(number(random, 100), number(random, 200), number(random, 30_000)))
                : Optional.empty();
        Optional<Fresh> fresh = random.nextInt(4) == 0
                ? Optional.of(new Fresh(random.nextInt() >>> random.nextInt(32), LocalDate.of(2026, 11, 1)))
                : Optional.empty();
        return new Question(
                text(random),
                chosen,
                random.nextInt(5) == 0,
                near,
                random.nextInt(6) == 0 ? Set.of(any(random, VALUES)) : Set.of(),
                fresh,
                Question.Sort.values()[random.nextInt(Question.Sort.values().length)],
                new Paging(random.nextInt() >>> random.nextInt(32), random.nextInt(2_000) - 5),
                cursor(random),
                List.of(any(random, List.of("fr", "", "xx-\ud800", "zh-Hant-TW"))));
    }

    private static Optional<Cursor> cursor(Random random) {
        if (random.nextInt(5) > 0) {
            return Optional.empty();
        }
        Question.Sort sort = Question.Sort.values()[random.nextInt(Question.Sort.values().length)];
        String key = any(random, List.of("", "1.5", "NaN", "-Infinity", "20000", "2a0b", "zz", "~"));
        return Optional.of(new Cursor(random.nextInt(), sort, key, new UUID(random.nextLong(), random.nextLong())));
    }

    private static String text(Random random) {
        int pieces = random.nextInt(20) == 0 ? 60 : random.nextInt(6);
        return Stream.generate(() -> any(random, PIECES))
                .limit(pieces)
                .collect(Collectors.joining(any(random, List.of(" ", "", "-", "\u00a0"))));
    }

    private static double number(Random random, double bound) {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> 0;
            default -> (random.nextDouble() * 2 - 1) * bound;
        };
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
