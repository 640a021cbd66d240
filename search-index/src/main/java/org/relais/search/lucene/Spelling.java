package org.relais.search.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.relais.search.analysis.Slips;
import org.relais.search.document.Fields;
import org.relais.search.query.KnownTerms;
import org.relais.search.query.Questions;
import org.relais.search.query.Sought;

/** What a word that nobody has may have been meant to be: words of living entries alone. */
record Spelling(IndexSearcher searcher, Questions questions, KnownTerms known) {
    private static final int MOST_MEANT = 4;

    /**
     * A word that may have been meant.
     *
     * @param word as it is written
     * @param slips how many were made; a town counts as many as are forgiven
     * @param asked what it asks for; a name asks for nothing but itself
     */
    record Meant(String word, int slips, Sought asked) {}

    /**
     * Fewest slips first; what a word says comes before towns, and these before names. Of words that say something only
     * the nearest may have been meant.
     */
    List<Meant> of(Sought misspelt) throws IOException {
        if (misspelt.words().size() != 1) {
            return List.of();
        }
        String typed = misspelt.words().getFirst().word().folded();
        Map<String, Integer> words = nearest(questions.almostLabels(typed));
        Slips slips = new Slips(typed);
        questions
                .almostTowns(typed, town -> Living.isLived(searcher, town))
                .forEach(town -> words.putIfAbsent(town.name(), slips.most()));
        names(typed).forEach(words::putIfAbsent);
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(MOST_MEANT)
                .map(word -> new Meant(word.getKey(), word.getValue(), questions.alone(word.getKey())))
                .toList();
    }

    /** What is but one slip from it, and no other form of the same word. */
    List<Meant> surely(Sought misspelt) throws IOException {
        Set<String> forms = misspelt.words().getFirst().word().stems();
        return of(misspelt).stream()
                .filter(meant -> meant.slips() == 1)
                .filter(meant -> Collections.disjoint(
                        forms, meant.asked().words().getFirst().word().stems()))
                .toList();
    }

    private static Map<String, Integer> nearest(Map<String, Integer> almost) {
        Map<String, Integer> nearest = new LinkedHashMap<>(almost);
        almost.values().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(fewest -> nearest.values().removeIf(slips -> slips > fewest));
        return nearest;
    }

    private Map<String, Integer> names(String typed) throws IOException {
        Map<String, Integer> names = new TreeMap<>();
        for (String field : List.of(Fields.NAME, Fields.LATIN)) {
            for (Map.Entry<String, Integer> name : known.almost(field, typed).entrySet()) {
                if (Living.has(searcher, new Term(field, name.getKey()))) {
                    names.put(name.getKey(), name.getValue());
                }
            }
        }
        return names;
    }
}
