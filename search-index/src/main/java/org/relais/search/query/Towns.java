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

    /** Below that many people, many a town is called like a word of some language. */
    private static final int LARGE = 50_000;

    /** The words from there on that name a town, longest match first. */
    Optional<Found> longestFrom(List<String> folded, int from) {
        return gazetteer.longestFrom(folded, from);
    }

    /** The towns called exactly so. */
    List<Place> exactly(List<String> folded) {
        return gazetteer.called(folded);
    }

    /** Whether one of them is so large that its name is first of all a town's. */
    static boolean isLarge(List<Place> towns) {
        return towns.stream().anyMatch(town -> town.population() >= LARGE);
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
