package org.relais.search.query;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Label;
import org.relais.search.Dimension;

/** Which concepts stand near a concept: those SKOS relates to it, and kinds whose name says it. Thread-safe. */
final class Kinship {
    private final Map<URI, Set<URI>> related = new HashMap<>();
    private final Map<URI, Set<URI>> kinds = new HashMap<>();

    Kinship(Collection<Concept> concepts, Labels labels) {
        for (Concept concept : concepts) {
            concept.related().forEach(other -> relate(concept.iri(), other));
            if (isKind(concept)) {
                concept.labels().forEach(label -> noteSaid(concept, label, labels));
            }
        }
    }

    /** What SKOS relates to it, said at either end. */
    Set<URI> related(URI concept) {
        return related.getOrDefault(concept, Set.of());
    }

    /** Kinds of organizations whose name says it, as "centre for victims of trafficking" says "trafficking". */
    Set<URI> kindsThatSay(URI concept) {
        return kinds.getOrDefault(concept, Set.of());
    }

    private void relate(URI one, URI other) {
        related.computeIfAbsent(one, any -> new TreeSet<>()).add(other);
        related.computeIfAbsent(other, any -> new TreeSet<>()).add(one);
    }

    private void noteSaid(Concept kind, Label label, Labels labels) {
        List<String> words = Folding.words(label.text());
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                labels.exactly(words.subList(from, to)).stream()
                        .map(Reading::concept)
                        .filter(said -> !isKind(said))
                        .forEach(said -> kinds.computeIfAbsent(said.iri(), any -> new TreeSet<>())
                                .add(kind.iri()));
            }
        }
    }

    /** Whether a concept says what an entry is. */
    static boolean isKind(Concept concept) {
        return Dimension.KIND.scheme().filter(concept.scheme()::equals).isPresent();
    }
}
