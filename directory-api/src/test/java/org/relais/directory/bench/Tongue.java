package org.relais.directory.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written in one language: each list has the commonest first.
 *
 * @param countries where it is written
 * @param given given names
 * @param heads beginnings of family names
 * @param tails endings of family names
 * @param nouns what organizations are named after
 * @param forms how a name takes its legal form
 * @param words of running text, first those that hold sentences together
 */
record Tongue(
        String language,
        List<String> countries,
        List<String> given,
        List<String> heads,
        List<String> tails,
        List<String> nouns,
        List<String> forms,
        List<String> words) {
    private static final double TWO_HEADS = 0.3;
    private static final int FUNCTION_WORDS = 8;

    /** Shares of a text's words. */
    private static final double NAMES_IN_TEXT = 0.04;

    private static final double HOLDING = 0.4;

    static List<Tongue> all() {
        Map<String, Map<String, String>> byLanguage = Resource.lines("tongues.properties")
                .map(line -> line.split("[.=]", 3))
                .collect(Collectors.groupingBy(
                        line -> line[0], HashMap::new, Collectors.toMap(line -> line[1], line -> line[2])));
        return byLanguage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Tongue of(String language, Map<String, String> lists) {
        return new Tongue(
                language,
                words(lists, "countries"),
                words(lists, "given"),
                words(lists, "heads"),
                words(lists, "tails"),
                words(lists, "nouns"),
                List.of(lists.get("forms").split("\\|")),
                words(lists, "words"));
    }

    private static List<String> words(Map<String, String> lists, String name) {
        return List.of(lists.get(name).split(" "));
    }

    /** A person's, given name first. */
    String person(RandomGenerator random) {
        return Zipf.any(given, random) + " " + family(random);
    }

    private String family(RandomGenerator random) {
        String head = Zipf.any(heads, random);
        if (random.nextDouble() < TWO_HEADS) {
            head += Zipf.any(heads, random).toLowerCase(Locale.ROOT);
        }
        return head + Zipf.any(tails, random);
    }

    /** An organization's, named after two things, a thing and its town, or its founder. */
    String organization(Town town, RandomGenerator random) {
        String noun = Zipf.any(nouns, random);
        String with = switch (random.nextInt(3)) {
            case 0 -> other(noun, random);
            case 1 -> town.name();
            default -> family(random);
        };
        return Zipf.any(forms, random).formatted(noun + " " + with);
    }

    private String other(String noun, RandomGenerator random) {
        return Zipf.any(nouns.stream().filter(each -> !each.equals(noun)).toList(), random);
    }

    /** Words that tell something, beside those that only hold a sentence together. */
    List<String> tellingWords() {
        return words.subList(FUNCTION_WORDS, words.size());
    }

    /** @param told what the sentence speaks of */
    String sentence(List<String> told, RandomGenerator random) {
        List<String> all = new ArrayList<>(
                Stream.generate(() -> word(random)).limit(random.nextInt(8, 14)).toList());
        told.forEach(each -> all.add(random.nextInt(all.size()), each));
        return String.join(" ", all) + ".";
    }

    private String word(RandomGenerator random) {
        double share = random.nextDouble();
        if (share < NAMES_IN_TEXT) {
            return family(random);
        }
        return share < HOLDING
                ? Zipf.any(words.subList(0, FUNCTION_WORDS), random)
                : tellingWords().get(random.nextInt(words.size() - FUNCTION_WORDS));
    }
}
