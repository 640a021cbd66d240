package org.relais.search.query;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Label;
import org.relais.search.places.Found;
import org.relais.search.places.Gazetteer;
import org.relais.search.places.Place;

/** Words read as towns: each town is a concept whose notation is its id in the gazetteer. Thread-safe. */
record Towns(Gazetteer gazetteer) {
    static final String SCHEME = "town";

    /** The words from there on that name a town, longest match first. */
    Optional<Found> longestFrom(List<String> folded, int from) {
        return gazetteer.longestFrom(folded, from);
    }

    /** The towns called exactly so. */
    List<Reading> exactly(List<String> folded) {
        return readings(gazetteer.called(folded));
    }

    static List<Reading> readings(List<Place> towns) {
        return towns.stream().map(Towns::reading).toList();
    }

    static boolean isTown(Reading reading) {
        return reading.concept().scheme().equals(SCHEME);
    }

    private static Reading reading(Place place) {
        String id = Integer.toString(place.id());
        Label label = new Label(place.name(), "und", true, true);
        URI iri = URI.create("urn:relais:town:" + id);
        return new Reading(
                new Concept(iri, SCHEME, id, List.of(label), Map.of(), Set.of(), Set.of(), Map.of()), List.of(label));
    }
}
