package org.relais.directory.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Types names of other scripts in Latin letters, as the rules of their languages have it. */
final class TypedInLatin {
    private final Map<String, Map<String, String>> rules = Resource.lines("typed-in-latin.properties")
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(line -> line[0], line -> longestFirst(line[1].split(" "))));

    private static Map<String, String> longestFirst(String[] pairs) {
        List<String[]> all = new ArrayList<>();
        for (int at = 0; at < pairs.length; at += 2) {
            all.add(new String[] {pairs[at], pairs[at + 1].replace("-", "")});
        }
        all.sort(Comparator.comparingInt((String[] pair) -> -pair[0].length()));
        Map<String, String> ordered = new LinkedHashMap<>();
        all.forEach(pair -> ordered.put(pair[0], pair[1]));
        return ordered;
    }

    boolean knows(String language) {
        return rules.containsKey(language);
    }

    String of(String text, String language) {
        String marked = "^" + plain(text.toLowerCase(Locale.ROOT), language).replace(" ", "$ ^") + "$";
        StringBuilder typed = new StringBuilder();
        for (int at = 0; at < marked.length(); ) {
            at += typed(marked, at, rules.get(language), typed);
        }
        return typed.toString();
    }

    /** @return how many letters of the text it was typed for */
    private static int typed(String text, int at, Map<String, String> rules, StringBuilder typed) {
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            if (text.startsWith(rule.getKey(), at)) {
                typed.append(rule.getValue());
                return rule.getKey().length();
            }
        }
        char letter = text.charAt(at);
        typed.append(letter == '^' || letter == '$' ? "" : letter);
        return 1;
    }

    /** Greek without its accents; in Cyrillic й is a letter of its own. */
    private static String plain(String text, String language) {
        return language.equals("el")
                ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                : text;
    }
}
