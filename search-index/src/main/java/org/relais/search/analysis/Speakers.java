package org.relais.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What else people say of a language when they ask for somebody who speaks it: a Nederlandstalig lawyer, a Roemeense one,
 * somebody who speaks magyarul. Made from the language's name by the rules of the language it is said in.
 */
final class Speakers {
    private static final Map<String, Function<String, Stream<String>>> RULES = Map.ofEntries(
            Map.entry(
                    "nl",
                    name -> Stream.concat(
                            endings(name, "talig", "talige", "sprekend", "sprekende"),
                            inflected(name, "(?<=s|sch)$", "e", "ees$", "ese"))),
            Map.entry(
                    "de",
                    name -> Stream.concat(
                            endings(name, "sprachig", "sprachige", "sprachiger", "sprachigen"),
                            name.endsWith("sch") ? endings(name, "e", "er", "en", "es") : Stream.empty())),
            Map.entry("fr", name -> inflected(name, "ien$", "ienne", "(?<=ain|ais|ois|and|ol)$", "e")),
            Map.entry("es", name -> inflected(name, "o$", "a", "és$", "esa", "án$", "ana", "ol$", "ola")),
            Map.entry("it", name -> inflected(name, "o$", "a")),
            Map.entry("pt", name -> inflected(name, "ão$", "ã", "o$", "a", "ês$", "esa", "ol$", "ola")),
            Map.entry("sq", name -> endings(name, "folës", "folëse")),
            Map.entry("hu", name -> endings(name.replaceFirst("a$", "á").replaceFirst("e$", "é"), "ul", "ül")),
            Map.entry("ro", name -> inflected(name, "ă$", "ește", "ă$", "")),
            Map.entry("bg", name -> endings(stem(name, "ски"), "ска", "ско", "скоговорящ", "скоезичен")),
            Map.entry(
                    "pl",
                    name -> endings(
                            stem(name, "i"),
                            "u",
                            "a",
                            "iego",
                            "iej",
                            "ojęzyczny",
                            "ojęzyczna",
                            "ojęzycznego",
                            "ojęzycznej")),
            Map.entry(
                    "uk",
                    name -> Stream.concat(
                            endings(stem(name, "а"), "ою", "ий", "ого", "ої"),
                            endings(stem(name, "ська"), "омовний", "омовна", "ськомовний", "ськомовна"))),
            Map.entry(
                    "ru",
                    name -> Stream.concat(
                            endings(stem(name, "й"), "", "м"),
                            endings(
                                    stem(name, "ий"),
                                    "ая",
                                    "ого",
                                    "ой",
                                    "оязычный",
                                    "оязычная",
                                    "оговорящий",
                                    "оговорящая"))),
            Map.entry("el", name -> endings(stem(name, "ά"), "ός", "ή", "ό")),
            Map.entry("ar", name -> Stream.of(name.replaceFirst("^ال", ""), name.replaceFirst("^ال(.*)ة$", "$1"))));

    private Speakers() {}

    /** @param name of a language
     *  @param in the language the name is of
     *  @return words beside the name itself; none where the name does not end as the rule expects */
    static List<String> of(String name, String in) {
        return RULES.getOrDefault(in, any -> Stream.empty())
                .apply(name)
                .filter(word -> !word.equals(name))
                .toList();
    }

    /** @param rules each an ending and what stands there instead */
    private static Stream<String> inflected(String name, String... rules) {
        return IntStream.iterate(0, rule -> rule < rules.length, rule -> rule + 2)
                .mapToObj(rule -> name.replaceFirst(rules[rule], rules[rule + 1]));
    }

    /** Empty where it does not end so. */
    private static String stem(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
    }

    private static Stream<String> endings(String stem, String... endings) {
        return stem.isEmpty() || stem.contains(" ")
                ? Stream.empty()
                : Stream.of(endings).map(stem::concat);
    }
}
