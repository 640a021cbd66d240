package org.relais.search.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.LabelFinder;
import org.relais.search.analysis.StopWords;

/** What words can mean: the names of concepts in all languages, with and without stop words. Thread-safe. */
final class Labels {
    private static final String ARTICLE = "ال";
    private static final int LEAST_WITH_ARTICLE = 5;
    private static final URI NAMED = URI.create("urn:relais:named");

    private final Map<String, Map<URI, Reading>> readings = new HashMap<>();
    private final LabelFinder finder;

    Labels(Collection<Concept> concepts, StopWords stopWords) {
        List<Concept> forms = new ArrayList<>();
        for (Concept concept : concepts) {
            for (Label label : concept.labels()) {
                forms(label, stopWords).forEach(form -> {
                    note(form, concept, label);
                    forms.add(named(form));
                });
            }
        }
        finder = new LabelFinder(forms);
    }

    /** Where in the folded words a name stands, longest first. */
    List<LabelFinder.Found> find(List<String> words) {
        return finder.find(words.stream().map(Labels::bare).toList());
    }

    /** What exactly these folded words mean. */
    List<Reading> exactly(List<String> words) {
        return List.copyOf(
                readings.getOrDefault(words.stream().map(Labels::bare).collect(Collectors.joining(" ")), Map.of())
                        .values());
    }

    /** The folded name, and where two words or more are left of it, the name without its language's stop words. */
    private static Stream<String> forms(Label label, StopWords stopWords) {
        List<String> whole = Folding.words(label.text());
        List<String> telling = whole.stream()
                .filter(word -> !stopWords.in(label.language(), word))
                .toList();
        List<String> second = telling.size() > 1 ? telling : whole;
        return Stream.of(whole, second)
                .map(words -> words.stream().map(Labels::bare).collect(Collectors.joining(" ")))
                .distinct();
    }

    /** An Arabic word without its article: a name may have it or not. */
    private static String bare(String word) {
        return word.startsWith(ARTICLE) && word.length() >= LEAST_WITH_ARTICLE
                ? word.substring(ARTICLE.length())
                : word;
    }

    private void note(String form, Concept concept, Label label) {
        readings.computeIfAbsent(form, any -> new LinkedHashMap<>())
                .merge(concept.iri(), new Reading(concept, List.of(label)), Reading::and);
    }

    /** For the finder, which tells where names stand; what they mean is looked up by the words. */
    private static Concept named(String form) {
        Label label = new Label(form, "und", false, false);
        return new Concept(NAMED, "", form, List.of(label), Map.of(), Set.of(), Set.of(), Map.of());
    }
}
