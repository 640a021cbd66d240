package org.relais.ontology.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.LabelFinder;
import org.relais.ontology.skos.Vocabulary;

/**
 * Marks the shelter places of an organization before it is stored: every place of an organization that speaks of
 * shelter, by concept or word, is one until it is stated to be an access point. Thread-safe.
 */
public final class Sheltering {
    private final ShelterPlaces shelterPlaces;
    private final LabelFinder shelterWords;

    /** The organization as it may be stored, and what there is to say about it. */
    public record Sheltered(Organization organization, List<Finding> findings) {}

    public Sheltering(Vocabulary vocabulary) {
        shelterPlaces = new ShelterPlaces(vocabulary);
        List<Concept> accommodation = vocabulary.withNarrower(Vocabulary.iri("service-types", "accommodation")).stream()
                .flatMap(iri -> vocabulary.concept(iri).stream())
                .toList();
        shelterWords = new LabelFinder(accommodation);
    }

    /** @param wasPublic whether a part of that id was ever public */
    public Sheltered marked(Organization organization, Predicate<UUID> wasPublic) {
        Set<UUID> places = new HashSet<>(shelterPlaces.of(organization));
        if (speaksOfShelter(organization)) {
            organization.locations().stream()
                    .filter(location -> !location.accessPoint().orElse(false))
                    .map(Location::id)
                    .forEach(places::add);
        }
        List<Finding> findings = new ArrayList<>();
        List<Location> locations = new ArrayList<>();
        for (int i = 0; i < organization.locations().size(); i++) {
            Location location = organization.locations().get(i);
            if (places.contains(location.id())) {
                findings.addAll(findings(location, "/locations/" + i, wasPublic));
                locations.add(sealed(location));
            } else {
                locations.add(location);
            }
        }
        Organization marked = Shape.rebuilt(
                organization,
                (component, value) -> component.getName().equals("locations") ? List.copyOf(locations) : value);
        return new Sheltered(marked, findings);
    }

    private static List<Finding> findings(Location location, String pointer, Predicate<UUID> wasPublic) {
        if (location.visibility().filter(Visibility.PUBLIC::equals).isPresent()) {
            return List.of(Finding.at(pointer + "/visibility", FindingKind.SHELTER_PLACE_IS_SEALED));
        }
        if (location.visibility().isEmpty() && wasPublic.test(location.id())) {
            return List.of(Finding.at(pointer, FindingKind.SHELTER_AT_PUBLIC_PLACE));
        }
        boolean holdsAddress =
                !location.addresses().isEmpty() || location.latitude().isPresent();
        return holdsAddress && !location.keepsAddress().orElse(false)
                ? List.of(Finding.at(pointer + "/addresses", FindingKind.SHELTER_ADDRESS_DROPPED))
                : List.of();
    }

    /** The safest address is the one not held: only region and country stay, unless its steward keeps more. */
    private static Location sealed(Location location) {
        boolean keeps = location.keepsAddress().orElse(false);
        return Shape.rebuilt(location, (component, value) -> switch (component.getName()) {
            case "shelter" -> Optional.of(true);
            case "visibility" -> Optional.of(Visibility.SEALED);
            case "latitude", "longitude" -> keeps ? value : Optional.<BigDecimal>empty();
            case "addresses" ->
                keeps
                        ? value
                        : location.addresses().stream()
                                .map(Sheltering::regionOnly)
                                .toList();
            default -> value;
        });
    }

    private static Address regionOnly(Address address) {
        return Shape.rebuilt(address, (component, value) -> switch (component.getName()) {
            case "id", "region", "stateProvince", "country", "addressType" -> value;
            case "attributes", "assurance", "provenance" -> List.of();
            case "translations" -> Map.of();
            default -> Optional.empty();
        });
    }

    private boolean speaksOfShelter(Organization organization) {
        return shelterPlaces.hasShelterConcept(organization)
                || texts(organization)
                        .anyMatch(
                                text -> !shelterWords.find(Folding.words(text)).isEmpty());
    }

    private static Stream<String> texts(Organization organization) {
        Stream<String> own = Stream.of(organization.name(), organization.alternateName(), organization.description())
                .flatMap(Optional::stream);
        Stream<String> services = organization.services().stream().flatMap(Sheltering::texts);
        return Stream.of(own, translated(organization.translations()), services).flatMap(each -> each);
    }

    private static Stream<String> texts(Service service) {
        Stream<String> own = Stream.of(service.name(), service.alternateName(), service.description())
                .flatMap(Optional::stream);
        return Stream.concat(own, translated(service.translations()));
    }

    private static Stream<String> translated(Map<String, Map<String, Text>> translations) {
        return translations.values().stream()
                .flatMap(members -> members.values().stream())
                .map(Text::value);
    }
}
