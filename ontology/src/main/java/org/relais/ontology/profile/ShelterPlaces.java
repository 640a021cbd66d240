package org.relais.ontology.profile;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.skos.Vocabulary;

/** Tells which places are shelter places: those marked so, and those an accommodation service is tied to. */
public final class ShelterPlaces {
    private static final URI ACCOMMODATION = Vocabulary.iri("service-types", "accommodation");

    private final Set<UUID> accommodation = new HashSet<>();

    public ShelterPlaces(Vocabulary vocabulary) {
        vocabulary
                .withNarrower(ACCOMMODATION)
                .forEach(iri -> vocabulary.concept(iri).ifPresent(concept -> accommodation.add(concept.id())));
    }

    /** The ids of the locations that no audience may see, whatever visibility they claim. */
    public Set<UUID> of(Organization organization) {
        Set<UUID> places = new HashSet<>();
        for (Location location : organization.locations()) {
            if (location.shelter().orElse(false)) {
                places.add(location.id());
            }
        }
        places.addAll(tied(organization));
        return places;
    }

    /** The ids of the locations that an accommodation service is tied to. */
    public Set<UUID> tied(Organization organization) {
        Set<UUID> places = new HashSet<>();
        for (Service service : organization.services()) {
            if (isAccommodation(service)) {
                service.serviceAtLocations().forEach(tie -> {
                    tie.locationId().ifPresent(places::add);
                    tie.location().map(Location::id).ifPresent(places::add);
                });
            }
        }
        return places;
    }

    /** Whether a service is accommodation or narrower. */
    public boolean isAccommodation(Service service) {
        return tagged(service.attributes());
    }

    /** Whether the organization or one of its services is tagged with an accommodation concept. */
    public boolean hasShelterConcept(Organization organization) {
        return tagged(organization.attributes())
                || organization.services().stream().anyMatch(this::isAccommodation);
    }

    private boolean tagged(List<Attribute> attributes) {
        return attributes.stream()
                .anyMatch(attribute -> attribute
                                .taxonomyTermId()
                                .filter(accommodation::contains)
                                .isPresent()
                        || attribute
                                .taxonomyTerm()
                                .filter(term -> accommodation.contains(term.id()))
                                .isPresent());
    }
}
