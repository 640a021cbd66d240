package org.relais.search.document;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

/** What is called as a concept is: an Inspection du travail is the labour inspectorate, whoever asks. Thread-safe. */
final class ConceptNames {
    private final Map<String, Set<URI>> byName = new HashMap<>();

    ConceptNames(Vocabulary vocabulary) {
        for (Concept concept : vocabulary.concepts()) {
            for (Label label : concept.labels()) {
                byName.computeIfAbsent(Folding.key(label.text()), any -> new TreeSet<>())
                        .add(concept.iri());
            }
        }
    }

    /** The concepts that have this name in any language. */
    Set<URI> called(String name) {
        return byName.getOrDefault(Folding.key(name), Set.of());
    }
}
