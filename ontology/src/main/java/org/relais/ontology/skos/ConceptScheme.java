package org.relais.ontology.skos;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.relais.ontology.hsds.Ids;

/**
 * One list of concepts, such as service-types.
 *
 * @param name the last path segment of its IRI
 * @param titles language to title
 */
public record ConceptScheme(
        URI iri, String name, Map<String, String> titles, Map<String, String> definitions, List<Concept> concepts) {
    public ConceptScheme {
        titles = Map.copyOf(titles);
        definitions = Map.copyOf(definitions);
        concepts = List.copyOf(concepts);
    }

    /** HSDS {@code taxonomy.id}. */
    public UUID id() {
        return Ids.of(iri);
    }

    public String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault("en", name));
    }

    public String definition(String language) {
        return definitions.getOrDefault(language, definitions.getOrDefault("en", ""));
    }
}
