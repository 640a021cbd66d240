package org.relais.ontology.skos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the labels of concepts, of every language at once, in running text: longest match first. Thread-safe. */
public final class LabelFinder {
    private final Node root = new Node();

    /**
     * Where a label stands in the text.
     *
     * @param from index of its first word among the folded words of the text
     * @param to index behind its last word
     */
    public record Found(int from, int to, Set<Concept> concepts) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Concept> concepts = new LinkedHashSet<>();
    }

    public LabelFinder(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            for (Label label : concept.labels()) {
                add(Folding.words(label.text()), concept);
            }
        }
    }

    private void add(List<String> words, Concept concept) {
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, any -> new Node());
        }
        node.concepts.add(concept);
    }

    /** @param words as {@link Folding#words} cuts them */
    public List<Found> find(List<String> words) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Found longest = longestAt(words, at);
            if (longest == null) {
                at++;
            } else {
                found.add(longest);
                at = longest.to();
            }
        }
        return found;
    }

    private @Nullable Found longestAt(List<String> words, int from) {
        Found longest = null;
        Node node = root.next.get(words.get(from));
        for (int to = from + 1; node != null; to++) {
            if (!node.concepts.isEmpty()) {
                longest = new Found(from, to, Set.copyOf(node.concepts));
            }
            node = to < words.size() ? node.next.get(words.get(to)) : null;
        }
        return longest;
    }
}
