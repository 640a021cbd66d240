package org.relais.directory.reconciliation;

import java.util.Collection;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.relais.ontology.skos.Folding;

/** How much a name that somebody wrote is like those of an entry. Thread-safe. */
final class NameLikeness {
    /** What names that have nothing to do with each other reach. */
    private static final double BY_CHANCE = 0.5;

    /** What a name in another script or order is at most like. */
    private static final double BUT_FOR_SCRIPT = 0.95;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NameLikeness() {}

    /** Whether it is one of the names, but for case, accents and punctuation. */
    static boolean isOneOf(String written, Collection<String> names) {
        String key = Folding.key(written);
        return !key.isEmpty() && names.stream().map(Folding::key).anyMatch(key::equals);
    }

    /** From 0, nothing alike, to 1, one of the names. */
    static double of(String written, Collection<String> names) {
        if (isOneOf(written, names)) {
            return 1;
        }
        List<String> asked = folded(written);
        return names.stream()
                .map(NameLikeness::folded)
                .mapToDouble(name -> Math.max(likeness(asked, name), likeness(sorted(asked), sorted(name))))
                .max()
                .orElse(0);
    }

    private static List<String> folded(String name) {
        return Folding.words(Folding.latin(name));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static double likeness(List<String> one, List<String> other) {
        double similarity = SIMILARITY.apply(String.join(" ", one), String.join(" ", other));
        return BUT_FOR_SCRIPT * Math.max(0, similarity - BY_CHANCE) / (1 - BY_CHANCE);
    }
}
