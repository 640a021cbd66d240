package org.relais.ontology.skos;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relais.ontology.hsds.Ids;

/**
 * An idea of one of our schemes, named in many languages.
 *
 * @param iri {@code https://w3id.org/relais/{scheme}#{notation}}, the same on all nodes
 * @param definitions language to sentence
 * @param matches the same or nearly the same idea elsewhere, by SKOS property name (exactMatch, closeMatch ...)
 * @see <a href="https://www.w3.org/TR/skos-reference/">SKOS Reference</a>
 */
public record Concept(
        URI iri,
        String scheme,
        String notation,
        List<Label> labels,
        Map<String, String> definitions,
        Set<URI> broader,
        Set<URI> related,
        Map<String, Set<URI>> matches) {
    public Concept {
        labels = List.copyOf(labels);
        definitions = Map.copyOf(definitions);
        broader = Set.copyOf(broader);
        related = Set.copyOf(related);
        matches = Map.copyOf(matches);
    }

    /** HSDS {@code taxonomy_term.id}. */
    public UUID id() {
        return Ids.of(iri);
    }

    /** The prefLabel in that language, or else in English. */
    public String prefLabel(String language) {
        return preferred(language).or(() -> preferred("en")).orElse(notation);
    }

    public String definition(String language) {
        return definitions.getOrDefault(language, definitions.getOrDefault("en", ""));
    }

    private Optional<String> preferred(String language) {
        return labels.stream()
                .filter(label -> label.preferred() && label.language().equals(language))
                .map(Label::text)
                .findFirst();
    }

    /** A concept is its IRI. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Concept concept && concept.iri.equals(iri);
    }

    @Override
    public int hashCode() {
        return iri.hashCode();
    }
}
