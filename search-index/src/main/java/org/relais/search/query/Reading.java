package org.relais.search.query;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Label;
import org.relais.search.analysis.WorldNames;

/**
 * One way to understand words: as a concept.
 *
 * @param labels the concept's names that read so, at least one
 */
public record Reading(Concept concept, List<Label> labels) {
    public URI iri() {
        return concept.iri();
    }

    boolean isPlace() {
        return Towns.isTown(this) || concept.scheme().equals(WorldNames.COUNTRY);
    }

    Reading and(Reading other) {
        return new Reading(
                concept, Stream.concat(labels.stream(), other.labels.stream()).toList());
    }

    /** The name in the language the reader likes best. */
    public Label label(List<String> preferred) {
        return preferred.stream()
                .flatMap(language ->
                        labels.stream().filter(label -> label.language().equals(language)))
                .findFirst()
                .orElse(labels.getFirst());
    }
}
