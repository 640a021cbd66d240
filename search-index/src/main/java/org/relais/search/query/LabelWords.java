package org.relais.search.query;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.analysis.Slips;
import org.relais.search.analysis.StopWords;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;

/**
 * In the names of which concepts a word stands, in whatever language. It makes an entry findable by the names of its
 * tags without writing all those names into every document. Thread-safe.
 */
final class LabelWords {
    private final Map<URI, Set<URI>> above = new HashMap<>();
    private final NavigableMap<String, Set<URI>> byWord = new TreeMap<>();
    private final Map<String, Set<URI>> byStem = new HashMap<>();

    LabelWords(Vocabulary vocabulary, Words words, StopWords stopWords) {
        for (Concept concept : Questions.tagging(vocabulary).toList()) {
            Set<URI> broader = new HashSet<>(vocabulary.withBroader(concept.iri()));
            broader.remove(concept.iri());
            above.put(concept.iri(), broader);
            for (Label label : concept.labels()) {
                words.cut(label.text(), label.language()).stream()
                        .filter(word -> !stopWords.in(label.language(), word.folded()))
                        .forEach(word -> note(word, concept.iri()));
            }
        }
    }

    /** The broadest of them: who has a narrower one has these too. */
    Set<URI> concepts(Word word) {
        Set<URI> concepts = new TreeSet<>(byWord.getOrDefault(word.folded(), Set.of()));
        word.stems().forEach(stem -> concepts.addAll(byStem.getOrDefault(stem, Set.of())));
        return concepts.stream()
                .filter(concept -> Collections.disjoint(above.getOrDefault(concept, Set.of()), concepts))
                .collect(Collectors.toSet());
    }

    /** The words that are this one but for slips, each with how many. */
    Map<String, Integer> almost(String folded) {
        Map<String, Integer> almost = new TreeMap<>();
        if (folded.isEmpty()) {
            return almost;
        }
        Slips slips = new Slips(folded);
        String first = folded.substring(0, folded.offsetByCodePoints(0, 1));
        for (String word :
                byWord.subMap(first, true, first + Character.MAX_VALUE, true).keySet()) {
            int made = slips.to(word);
            if (made <= slips.most()) {
                almost.put(word, made);
            }
        }
        return almost;
    }

    private void note(Word word, URI concept) {
        byWord.computeIfAbsent(word.folded(), any -> new TreeSet<>()).add(concept);
        word.stems()
                .forEach(stem ->
                        byStem.computeIfAbsent(stem, any -> new TreeSet<>()).add(concept));
    }
}
