package org.relais.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What else people say of a language when they ask for somebody who speaks it: a Nederlandstalig lawyer, somebody who
 * speaks magyarul. Made from the language's name by the rules of the language it is said in.
 */
final class Speakers {
    private static final Map<String, Function<String, Stream<String>>> RULES = Map.of(
            "nl", name -> endings(name, "talig", "talige", "sprekend", "sprekende"),
            "de", name -> endings(name, "sprachig", "sprachige", "sprachiger", "sprachigen"),
            "sq", name -> endings(name, "folës", "folëse"),
            "hu", name -> endings(name.replaceFirst("a$", "á").replaceFirst("e$", "é"), "ul", "ül"),
            "ro", name -> Stream.of(name.replaceFirst("ă$", "ește")),
            "bg", name -> endings(stem(name, "ски"), "скоговорящ", "скоезичен"),
            "pl", name -> endings(stem(name, "i"), "u", "ojęzyczny", "ojęzyczna", "ojęzycznego", "ojęzycznej"),
            "uk",
                    name -> Stream.concat(
                            endings(stem(name, "а"), "ою"),
                            endings(stem(name, "ська"), "омовний", "омовна", "ськомовний", "ськомовна")),
            "ru",
                    name -> Stream.concat(
                            endings(stem(name, "й"), "", "м"),
                            endings(stem(name, "ий"), "оязычный", "оязычная", "оговорящий", "оговорящая")));

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
