package org.relais.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.profile.Audience;
import org.relais.search.Dimension;
import org.relais.search.DirectoryIndex;
import org.relais.search.Entries;
import org.relais.search.IndexChange;
import org.relais.search.ListQuestion;
import org.relais.search.Near;
import org.relais.search.Paging;
import org.relais.search.Question;

/** Two directories that differ only in what is hidden, or in how they came to be, answer alike. */
class TwinsTest {
    private static final Lexicon LEXICON = new Lexicon(Entries.VOCABULARY);
    private static final List<String> WORDS = List.of(
            "avocat",
            "shelter",
            "Anvers",
            "traite",
            "minors",
            "arabe",
            "Refuge",
            "Maison",
            "Belgique",
            "hidden",
            "obscur",
            "legal aid",
            "femmes");
    private static final List<String> CITIES = List.of("Anvers", "Gand", "Liège", "Obscur");
    private static final List<String> TAGS = List.of(
            "service-types#residential-reception",
            "service-types#legal-advice",
            "target-groups#minors",
            "exploitation-forms#trafficking",
            "organization-kinds#specialised-centre",
            "organization-kinds#lawyer");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 2L * Integer.getInteger("relais.rounds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hidden_parts_never_change_an_answer_of_the_public_index(long seed) {
        Random random = new Random(seed);
        List<Twin> twins =
                IntStream.range(0, 40).mapToObj(number -> twin(number, random)).toList();

        try (DirectoryIndex open = index("open");
                DirectoryIndex hiding = index("hiding")) {
            open.apply(twins.stream().map(Twin::open).map(Entries::put).toList(), 1);
            hiding.apply(twins.stream().map(Twin::hiding).map(Entries::put).toList(), 1);

            assertAlike(open, hiding, random, seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void another_history_never_changes_an_answer(long seed) {
        Random random = new Random(seed);
        List<IndexChange> entries = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(number -> Entries.put(twin(number, random).open()))
                .toList());

        try (DirectoryIndex straight = index("straight");
                DirectoryIndex winding = index("winding")) {
            straight.apply(entries, 1);
            wind(winding, entries, random);

            assertAlike(straight, winding, random, seed);
            winding.apply(List.of(new IndexChange.Remove(Entries.id(900), true)), 99);
            assertAlike(straight, winding, random, seed);
        }
    }

    @Test
    void a_twin_that_differs_openly_is_told_apart() {
        try (DirectoryIndex one = index("one");
                DirectoryIndex other = index("other")) {
            one.apply(List.of(Entries.put(Entries.organization(1, "'name': 'Refuge'"))), 1);
            other.apply(List.of(Entries.put(Entries.organization(1, "'name': 'Refuge obscur'"))), 1);

            assertThat(one.answer(Question.of("refuge"))).isNotEqualTo(other.answer(Question.of("refuge")));
        }
    }

    /** Other words, other profiles, other orders and small steps before the same end. */
    private static void wind(DirectoryIndex index, List<IndexChange> entries, Random random) {
        long position = 0;
        for (int round = 0; round < 3; round++) {
            List<IndexChange> before = IntStream.range(0, 30)
                    .mapToObj(each -> random.nextInt(60))
                    .map(number -> Entries.put(twin(number, random).open()))
                    .toList();
            index.apply(before, ++position);
        }
        index.apply(
                IntStream.range(40, 60)
                        .<IndexChange>mapToObj(number -> new IndexChange.Remove(Entries.id(number), false))
                        .toList(),
                ++position);
        List<IndexChange> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); from += 7) {
            index.apply(shuffled.subList(from, Math.min(from + 7, shuffled.size())), ++position);
        }
    }

    private static void assertAlike(DirectoryIndex one, DirectoryIndex other, Random random, long seed) {
        for (int each = 0; each < 60; each++) {
            Question question = question(random);
            assertThat(one.answer(question)).as("seed %d, %s", seed, question).isEqualTo(other.answer(question));
        }
        for (String word : WORDS) {
            String begun = word.substring(0, 1 + random.nextInt(word.length()));
            assertThat(one.suggest(begun, List.of("fr")))
                    .as("seed %d, %s", seed, begun)
                    .isEqualTo(other.suggest(begun, List.of("fr")));
        }
        for (ListQuestion.Noun noun : ListQuestion.Noun.values()) {
            for (String words : List.of("", "obscur", "refuge")) {
                ListQuestion question = ListQuestion.all(noun).with(words).on(new Paging(1, 500));
                assertThat(one.list(question)).as("seed %d, %s", seed, question).isEqualTo(other.list(question));
            }
        }
    }

    private static Question question(Random random) {
        String text = String.join(
                " ",
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(each -> any(WORDS, random))
                        .toList());
        Question question = Question.of(text).on(new Paging(1 + random.nextInt(2), 5 + random.nextInt(40)));
        return switch (random.nextInt(5)) {
            case 0 -> question.where(Dimension.COUNTRY, "BE");
            case 1 -> question.where(Dimension.SERVICE, Entries.iri("service-types", "accommodation"));
            case 2 ->
                question.near(new Near(50 + random.nextDouble(), 4 + random.nextDouble(), 40))
                        .by(Question.Sort.DISTANCE);
            case 3 -> question.by(Question.Sort.NAME);
            default -> question;
        };
    }

    private record Twin(String open, String hiding) {}

    private static Twin twin(int number, Random random) {
        String shown = "{'name': '%s %s', 'description': '%s', 'attributes': [%s]}"
                .formatted(any(WORDS, random), any(WORDS, random), any(WORDS, random), tag(random));
        String place = place("PUBLIC", random);
        String start = "'name': '%s', 'language': 'fr', 'description': '%s %s', 'attributes': [%s]"
                .formatted(any(WORDS, random), any(WORDS, random), any(WORDS, random), tag(random));
        String open = "%s, 'locations': [%s], 'services': [%s]".formatted(start, place, shown);
        String hiding = "%s, 'locations': [%s, %s, %s], 'services': [%s, %s], 'contacts': [%s]"
                .formatted(
                        start,
                        place,
                        place("SEALED", random),
                        place("NETWORK", random),
                        shown,
                        "{'visibility': 'NETWORK', 'name': '%s', 'attributes': [%s]}"
                                .formatted(any(WORDS, random), tag(random)),
                        "{'visibility': 'NETWORK', 'name': 'hidden obscur', 'title': 'obscur'}");
        return new Twin(Entries.organization(number, open), Entries.organization(number, hiding));
    }

    private static String place(String visibility, Random random) {
        return "{'visibility': '%s', 'latitude': %s, 'longitude': %s, 'addresses': [{'city': '%s', 'country': 'BE'}]}"
                .formatted(
                        visibility,
                        (500 + random.nextInt(10)) / 10.0,
                        (40 + random.nextInt(10)) / 10.0,
                        any(CITIES, random));
    }

    private static String tag(Random random) {
        return "{'taxonomy_term': {'term_uri': 'https://w3id.org/relais/%s'}}".formatted(any(TAGS, random));
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private DirectoryIndex index(String name) {
        return LuceneDirectoryIndex.open(folder.resolve(name), Audience.PUBLIC, LEXICON);
    }
}
