package org.relais.directory.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.relais.ontology.skos.Concept;

/** Questions made from entries, so that a common name is asked for often; the same seed asks the same. */
final class Questions {
    /** Their official Latin forms are in the index. */
    static final Set<String> OTHER_SCRIPTS = Set.of("bg", "uk", "ru", "sr", "el");

    private static final int SHORTEST_MISSPELT = 5;
    private static final List<QuestionClass> HUNDRED = List.of(
            QuestionClass.NAME,
            QuestionClass.NAME,
            QuestionClass.NAME,
            QuestionClass.TYPO,
            QuestionClass.OTHER_SCRIPT,
            QuestionClass.WORDS,
            QuestionClass.WORDS,
            QuestionClass.WORDS_FILTERED,
            QuestionClass.NEARBY,
            QuestionClass.FACETS);

    private final SyntheticProfiles profiles;
    private final int entries;
    private final RandomGenerator random;
    private final TypedInLatin typedInLatin = new TypedInLatin();

    /** @param entries how many there are */
    Questions(SyntheticProfiles profiles, int entries, long seed) {
        this.profiles = profiles;
        this.entries = entries;
        random = new SplittableRandom(seed);
    }

    List<Asking> of(QuestionClass kind, int number) {
        return Stream.generate(() -> one(kind)).limit(number).toList();
    }

    private Asking one(QuestionClass kind) {
        return switch (kind) {
            case NAME -> named(entry());
            case TYPO -> misspelt(entry());
            case OTHER_SCRIPT -> inLatin(entryIn(OTHER_SCRIPTS));
            case WORDS -> words(entry());
            case WORDS_FILTERED -> filtered(words(entry()));
            case NEARBY -> nearby(entry());
            case FACETS -> counted(entry());
            case SUGGEST -> begun(entry());
            case MIXED -> one(HUNDRED.get(random.nextInt(HUNDRED.size())));
        };
    }

    /** Names typed in Latin letters, of one language. */
    List<Asking> inLatin(String language, int number) {
        return Stream.generate(() -> inLatin(entryIn(Set.of(language))))
                .limit(number)
                .toList();
    }

    private Invented entry() {
        return profiles.entry(random.nextInt(entries));
    }

    private Invented entryIn(Set<String> languages) {
        int number = random.ints(0, entries)
                .filter(each -> languages.contains(profiles.tongue(each).language()))
                .findFirst()
                .orElseThrow();
        return profiles.entry(number);
    }

    private static Asking named(Invented entry) {
        return new Asking(QuestionClass.NAME, entry.name(), entry);
    }

    private Asking inLatin(Invented entry) {
        String typed = typedInLatin.of(entry.name(), entry.tongue().language());
        return new Asking(QuestionClass.OTHER_SCRIPT, typed, entry);
    }

    private Asking misspelt(Invented entry) {
        String[] words = entry.name().split(" ");
        int at = random.nextInt(words.length);
        for (int tries = 0; tries < words.length && !isLong(words[at]); tries++) {
            at = (at + 1) % words.length;
        }
        words[at] = slipped(words[at]);
        return new Asking(QuestionClass.TYPO, String.join(" ", words), entry);
    }

    private static boolean isLong(String word) {
        return word.length() >= SHORTEST_MISSPELT && word.chars().allMatch(Character::isLetter);
    }

    /** One slip behind the first letter. */
    private String slipped(String word) {
        if (!isLong(word)) {
            return word;
        }
        int at = random.nextInt(1, word.length() - 1);
        char typed = Character.toLowerCase(word.charAt(random.nextInt(word.length())));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + typed + word.substring(at);
            case 2 -> word.substring(0, at) + typed + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private Asking words(Invented entry) {
        String text;
        if (random.nextBoolean()) {
            Concept concept = any(entry.tags());
            text = SyntheticProfiles.label(concept, entry.tongue().language(), random) + " "
                    + entry.town().name();
        } else {
            List<String> telling = entry.tongue().tellingWords();
            List<String> words = Stream.of(entry.text().replace(".", "").split(" "))
                    .filter(telling::contains)
                    .toList();
            text = any(words) + " " + any(words) + " " + any(words);
        }
        return new Asking(QuestionClass.WORDS, text, entry);
    }

    private static Asking filtered(Asking words) {
        Invented entry = words.made();
        return new Asking(
                QuestionClass.WORDS_FILTERED,
                words.text(),
                Optional.of(entry.town().country()),
                Optional.of(entry.person() ? "professional" : "organization"),
                Optional.empty(),
                Optional.empty(),
                entry);
    }

    private Asking nearby(Invented entry) {
        Concept concept = entry.services().isEmpty() ? ofFacet(entry) : any(entry.services());
        return new Asking(
                QuestionClass.NEARBY,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(concept),
                Optional.of(entry.town()),
                entry);
    }

    private Asking counted(Invented entry) {
        return new Asking(
                QuestionClass.FACETS,
                "",
                Optional.of(entry.town().country()),
                Optional.empty(),
                Optional.of(ofFacet(entry)),
                Optional.empty(),
                entry);
    }

    private Concept ofFacet(Invented entry) {
        return any(entry.tags().stream()
                .filter(concept -> concept.scheme().equals("exploitation-forms")
                        || concept.scheme().equals("target-groups"))
                .toList());
    }

    private Asking begun(Invented entry) {
        int letters = entry.name().codePointCount(0, entry.name().length());
        int typed = Math.min(letters, random.nextInt(2, 8));
        return new Asking(
                QuestionClass.SUGGEST, entry.name().substring(0, entry.name().offsetByCodePoints(0, typed)), entry);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
