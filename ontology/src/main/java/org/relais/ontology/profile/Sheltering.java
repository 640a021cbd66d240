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
import java.util.function.UnaryOperator;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.skos.Vocabulary;

/**
 * Marks the shelter places of a profile before it is stored: every place of an organization that speaks of shelter, by
 * concept or word, is one until it is stated to be an access point. Thread-safe.
 */
public final class Sheltering {
    private final ShelterPlaces shelterPlaces;

    /**
     * The profile as it may be stored, and what there is to say about it.
     *
     * @param said the same with all that its sealed places said, by which that is known again; never stored
     * @param assumed places that were never public and are sealed for what the organization speaks of, until somebody
     *     states that they are access points
     */
    public record Sheltered(
            ProfileDocument document, ProfileDocument said, Set<UUID> assumed, List<Finding> findings) {}

    public Sheltering(Vocabulary vocabulary) {
        shelterPlaces = new ShelterPlaces(vocabulary);
    }

    /** @param wasPublic whether a part of that id was ever public */
    public Sheltered marked(ProfileDocument document, Predicate<UUID> wasPublic) {
        Set<UUID> places = new HashSet<>(shelterPlaces.of(document));
        Set<UUID> assumed = new HashSet<>();
        if (document instanceof Organization organization && shelterPlaces.speaksOfShelter(organization)) {
            organization.locations().stream()
                    .filter(location -> !location.accessPoint().orElse(false))
                    .map(Location::id)
                    .filter(places::add)
                    .filter(id -> !wasPublic.test(id))
                    .forEach(assumed::add);
        }
        if (places.isEmpty()) {
            return new Sheltered(document, document, Set.of(), List.of());
        }
        List<Finding> findings = new ArrayList<>();
        String pointer = document instanceof Organization ? "/locations/" : "/reach/locations/";
        List<Location> all = ShelterPlaces.locations(document).toList();
        for (int i = 0; i < all.size(); i++) {
            if (places.contains(all.get(i).id())) {
                findings.addAll(findings(all.get(i), pointer + i, wasPublic));
                if (assumed.contains(all.get(i).id())) {
                    findings.add(Finding.at(pointer + i, FindingKind.SHELTER_ASSUMED));
                }
            }
        }
        ProfileDocument said = changed(document, places, Sheltering::marked);
        return new Sheltered(changed(said, places, Sheltering::thinned), said, assumed, findings);
    }

    /** As if these places were the offices their steward may yet state them to be. */
    public static ProfileDocument asOffices(ProfileDocument document, Set<UUID> assumed) {
        return assumed.isEmpty() ? document : changed(document, assumed, Sheltering::unmarked);
    }

    private static Location unmarked(Location location) {
        return Shape.rebuilt(location, (component, value) -> switch (component.getName()) {
            case "shelter", "visibility" -> Optional.empty();
            default -> value;
        });
    }

    private static ProfileDocument changed(ProfileDocument document, Set<UUID> places, UnaryOperator<Location> change) {
        return Parts.changed(
                document,
                part -> part instanceof Location location && places.contains(location.id())
                        ? change.apply(location)
                        : part);
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
    private static Location thinned(Location location) {
        if (location.keepsAddress().orElse(false)) {
            return location;
        }
        return Shape.rebuilt(location, (component, value) -> switch (component.getName()) {
            case "latitude", "longitude" -> Optional.<BigDecimal>empty();
            case "addresses" ->
                location.addresses().stream().map(Sheltering::regionOnly).toList();
            default -> value;
        });
    }

    private static Location marked(Location location) {
        return Shape.rebuilt(location, (component, value) -> switch (component.getName()) {
            case "shelter" -> Optional.of(true);
            case "visibility" -> Optional.of(Visibility.SEALED);
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
}
