package org.relais.directory.profile;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** Our concepts by all the names a document may call them. Immutable, so thread-safe. */
final class Concepts {
    private static final int TELLING_PREFIX = 3;

    private final Map<String, Concept> byIri = new HashMap<>();
    private final Map<String, Concept> byId = new HashMap<>();
    private final Map<String, List<Concept>> byNotation = new HashMap<>();
    private final Map<String, String> schemes = new HashMap<>();

    Concepts(Vocabulary vocabulary) {
        for (ConceptScheme scheme : vocabulary.schemes()) {
            schemes.put(scheme.name(), scheme.name());
            schemes.put(scheme.iri().toString(), scheme.name());
            schemes.put(scheme.id().toString(), scheme.name());
            for (Concept concept : scheme.concepts()) {
                byIri.put(concept.iri().toString(), concept);
                byId.put(concept.id().toString(), concept);
                byNotation
                        .computeIfAbsent(concept.notation(), any -> new ArrayList<>())
                        .add(concept);
            }
        }
    }

    static boolean isOurs(String iri) {
        return iri.startsWith(Vocabulary.BASE);
    }

    Optional<Concept> ofIri(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    Optional<Concept> ofId(UUID id) {
        return Optional.ofNullable(byId.get(id.toString()));
    }

    /** @param scheme its name, IRI or id */
    Optional<Concept> ofNotation(String notation, String scheme) {
        return candidates(notation)
                .filter(concept -> concept.scheme().equals(schemes.get(scheme)))
                .findFirst();
    }

    /** The concept of that notation when only one has it. */
    Optional<Concept> ofNotation(String notation) {
        return Optional.of(candidates(notation).toList())
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    private java.util.stream.Stream<Concept> candidates(String notation) {
        return byNotation.getOrDefault(notation, List.of()).stream();
    }

    /** The IRI of the concept whose notation begins most like this one's; empty when none does. */
    String nearest(String iri) {
        String scheme = iri.contains("#") ? iri.substring(Vocabulary.BASE.length(), iri.indexOf('#')) : "";
        String notation = iri.substring(iri.indexOf('#') + 1);
        return byIri.values().stream()
                .filter(concept -> concept.scheme().equals(scheme) || !schemes.containsKey(scheme))
                .filter(concept -> inCommon(concept, notation) >= TELLING_PREFIX)
                .max(Comparator.<Concept>comparingInt(concept -> inCommon(concept, notation))
                        .thenComparingInt(
                                concept -> -Math.abs(concept.notation().length() - notation.length()))
                        .thenComparing(Concept::notation, Comparator.reverseOrder()))
                .map(Concept::iri)
                .map(URI::toString)
                .orElse("");
    }

    private static int inCommon(Concept concept, String notation) {
        int end = Math.min(concept.notation().length(), notation.length());
        int at = 0;
        while (at < end && concept.notation().charAt(at) == notation.charAt(at)) {
            at++;
        }
        return at;
    }
}
