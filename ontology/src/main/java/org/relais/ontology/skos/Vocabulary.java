package org.relais.ontology.skos;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** All our concept schemes and how their concepts hang together. Immutable, so thread-safe. */
public final class Vocabulary {
    /** Where the IRIs of schemes, concepts, classes and properties begin, on all nodes. */
    public static final String BASE = "https://w3id.org/relais/";

    /** Under which our schemes and terms may be repeated: that of the program. */
    public static final URI LICENCE = URI.create("https://www.apache.org/licenses/LICENSE-2.0");

    private final Map<String, ConceptScheme> schemes = new LinkedHashMap<>();
    private final Map<URI, Concept> byIri = new HashMap<>();
    private final Map<UUID, Concept> byId = new HashMap<>();
    private final Map<URI, Set<URI>> narrower = new HashMap<>();

    public Vocabulary(Collection<ConceptScheme> schemes) {
        for (ConceptScheme scheme : schemes) {
            this.schemes.put(scheme.name(), scheme);
            for (Concept concept : scheme.concepts()) {
                byIri.put(concept.iri(), concept);
                byId.put(concept.id(), concept);
                concept.broader()
                        .forEach(broader -> narrower.computeIfAbsent(broader, any -> new LinkedHashSet<>())
                                .add(concept.iri()));
            }
        }
    }

    /** The IRI of a concept of ours. */
    public static URI iri(String scheme, String notation) {
        return URI.create(BASE + scheme + "#" + notation);
    }

    public List<ConceptScheme> schemes() {
        return List.copyOf(schemes.values());
    }

    public Optional<ConceptScheme> scheme(String name) {
        return Optional.ofNullable(schemes.get(name));
    }

    public Optional<Concept> concept(URI iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    public Optional<Concept> concept(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The concept that a parameter names by notation, UUID or IRI. */
    public Optional<Concept> concept(String scheme, String name) {
        return concepts(scheme).stream()
                .filter(concept -> concept.notation().equals(name)
                        || concept.iri().toString().equals(name)
                        || concept.id().toString().equals(name))
                .findFirst();
    }

    public List<Concept> concepts(String scheme) {
        return scheme(scheme).map(ConceptScheme::concepts).orElse(List.of());
    }

    public Collection<Concept> concepts() {
        return byIri.values();
    }

    /** The concepts directly below. */
    public List<Concept> narrower(Concept concept) {
        return narrower.getOrDefault(concept.iri(), Set.of()).stream()
                .map(byIri::get)
                .toList();
    }

    /** The concept itself and all below it. */
    public Set<URI> withNarrower(URI iri) {
        return reach(iri, each -> narrower.getOrDefault(each, Set.of()));
    }

    /** The concept itself and all above it. */
    public Set<URI> withBroader(URI iri) {
        return reach(iri, each -> concept(each).map(Concept::broader).orElse(Set.of()));
    }

    private static Set<URI> reach(URI start, Function<URI, Set<URI>> step) {
        Set<URI> reached = new LinkedHashSet<>();
        Deque<URI> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            URI next = open.pop();
            if (reached.add(next)) {
                new ArrayList<>(step.apply(next)).forEach(open::push);
            }
        }
        return reached;
    }
}
