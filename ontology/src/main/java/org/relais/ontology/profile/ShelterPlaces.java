package org.relais.ontology.profile;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.hsds.TaxonomyTerm;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Vocabulary;

/**
 * Tells which places are shelter places: those marked so, those tagged with accommodation, and those an accommodation
 * service is tied to; and whether an organization speaks of a shelter at all. Thread-safe.
 */
public final class ShelterPlaces {
    private static final URI ACCOMMODATION = Vocabulary.iri("service-types", "accommodation");

    /** Members whose words tell nothing of what the organization does. */
    private static final Set<String> NOT_TELLING =
            Set.of("provenance", "assurance", "addresses", "attributes", "language", "licence", "parentOrganizationId");

    private static final int MOST_WORDS_OF_A_KIND = 4;

    private final Vocabulary vocabulary;
    private final Set<UUID> accommodation = new HashSet<>();
    private final ShelterWords words;

    public ShelterPlaces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<Concept> concepts = vocabulary.withNarrower(ACCOMMODATION).stream()
                .flatMap(iri -> vocabulary.concept(iri).stream())
                .toList();
        concepts.forEach(concept -> accommodation.add(concept.id()));
        words = new ShelterWords(concepts);
    }

    /** The ids of the locations that no audience may see, whatever visibility they claim. */
    public Set<UUID> of(ProfileDocument document) {
        Set<UUID> places = new HashSet<>();
        locations(document)
                .filter(location -> location.shelter().orElse(false) || isAccommodation(location.attributes()))
                .map(Location::id)
                .forEach(places::add);
        if (document instanceof Organization organization) {
            organization.services().forEach(service -> tied(service, places));
        }
        return places;
    }

    static Stream<Location> locations(ProfileDocument document) {
        return switch (document) {
            case Organization organization -> organization.locations().stream();
            case Professional professional ->
                professional.reach().stream().flatMap(reach -> reach.locations().stream());
        };
    }

    private void tied(Service service, Set<UUID> places) {
        boolean housed = isAccommodation(service.attributes());
        for (ServiceAtLocation tie : service.serviceAtLocations()) {
            if (housed || isAccommodation(tie.attributes())) {
                tie.locationId().ifPresent(places::add);
                tie.location().map(Location::id).ifPresent(places::add);
            }
        }
    }

    /** Whether the organization, anything of it, is tagged with accommodation or speaks of shelter in any language. */
    public boolean speaksOfShelter(Organization organization) {
        return Parts.of(organization)
                        .anyMatch(part -> part instanceof Attribute attribute && isAccommodation(List.of(attribute)))
                || texts(organization).anyMatch(words::in);
    }

    /** Whether a few words say no more than what such places are called, as anybody may. */
    boolean isCalledSo(String text) {
        return Folding.words(text).size() <= MOST_WORDS_OF_A_KIND && words.in(text);
    }

    private boolean isAccommodation(List<Attribute> attributes) {
        return attributes.stream()
                .anyMatch(attribute ->
                        id(attribute).filter(accommodation::contains).isPresent()
                                || foreignNames(attribute).anyMatch(words::in));
    }

    private static Optional<UUID> id(Attribute attribute) {
        return attribute.taxonomyTermId().or(() -> attribute.taxonomyTerm().map(TaxonomyTerm::id));
    }

    /** What a tag of somebody else's scheme is called; ours are known by id. */
    private Stream<String> foreignNames(Attribute attribute) {
        if (id(attribute).flatMap(vocabulary::concept).isPresent()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(attribute.label(), attribute.value()).flatMap(Optional::stream),
                attribute.taxonomyTerm().flatMap(TaxonomyTerm::name).stream());
    }

    private static Stream<String> texts(Organization organization) {
        List<String> texts = new ArrayList<>();
        collect(organization, texts);
        return texts.stream();
    }

    private static void collect(Object value, List<String> into) {
        switch (value) {
            case Record record -> {
                for (RecordComponent component : Shape.of(record.getClass()).components()) {
                    if (!NOT_TELLING.contains(component.getName())) {
                        collect(Shape.value(record, component), into);
                    }
                }
            }
            case List<?> list -> list.forEach(each -> collect(each, into));
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, into));
            case Optional<?> optional -> optional.ifPresent(each -> collect(each, into));
            case String text -> into.add(text);
            case URI link -> into.add(link.toString());
            default -> {}
        }
    }
}
