package org.relais.search.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.relais.search.Dimension;
import org.relais.search.Why.Closeness;
import org.relais.search.analysis.WorldNames;
import org.relais.search.document.Fields;
import org.relais.search.places.Gazetteer;

/** From what words mean to the queries for what speaks for it: tags, kinds, related tags. Thread-safe. */
final class ConceptQueries {
    private static final double NEARBY_METRES = 50_000;

    private final Kinship kinship;
    private final Gazetteer gazetteer;

    ConceptQueries(Kinship kinship, Gazetteer gazetteer) {
        this.kinship = kinship;
        this.gazetteer = gazetteer;
    }

    /** Who is in one of the towns, who says to serve one, and, where almost is enough, who is near the likeliest. */
    List<Query> inTowns(Sought sought, Naming naming) {
        List<Reading> towns = sought.readings().stream().filter(Towns::isTown).toList();
        if (towns.isEmpty()) {
            return List.of();
        }
        List<BytesRef> ids = towns.stream()
                .map(town -> new BytesRef(town.concept().notation()))
                .toList();
        Query there = constant(Weights.PLACE, new TermInSetQuery(Fields.TOWN, ids));
        Query serving = constant(Weights.SERVED, new TermInSetQuery(Fields.SERVED, ids));
        List<Query> in = new ArrayList<>();
        in.add(naming.named(new Evidence.OfPlace(sought.typed()), there));
        in.add(naming.named(new Evidence.OfServedPlace(sought.typed()), serving));
        if (sought.loose()) {
            Evidence near = new Evidence.OfNearPlace(sought.typed());
            gazetteer.meant(sought.typed(), Set.of()).stream()
                    .findFirst()
                    .map(town -> LatLonPoint.newDistanceQuery(
                            Fields.POINT, town.latitude(), town.longitude(), NEARBY_METRES))
                    .ifPresent(around -> in.add(naming.named(near, constant(Weights.NEAR_PLACE, around))));
        }
        return in;
    }

    /** One query a closeness; of several readings the best counts. */
    List<Query> of(List<Reading> readings, String typed, List<String> languages, Naming naming) {
        List<Query> tagged = new ArrayList<>();
        List<Query> ofKind = new ArrayList<>();
        List<Query> related = new ArrayList<>();
        for (Reading reading : readings) {
            if (Towns.isTown(reading)) {
                continue;
            }
            tagged.add(tagged(reading, typed, languages, naming));
            Evidence byKind = evidence(reading, languages, Closeness.BY_KIND);
            near(kinship.kindsThatSay(reading.iri()), Weights.OF_THAT_KIND)
                    .ifPresent(query -> ofKind.add(naming.named(byKind, query)));
            Evidence byRelation = evidence(reading, languages, Closeness.RELATED);
            near(kinship.related(reading.iri()), Weights.RELATED)
                    .ifPresent(query -> related.add(naming.named(byRelation, query)));
        }
        List<Query> closenesses = new ArrayList<>();
        for (List<Query> each : List.of(tagged, ofKind, related)) {
            if (!each.isEmpty()) {
                closenesses.add(new DisjunctionMaxQuery(each, 0));
            }
        }
        return closenesses;
    }

    private static Query tagged(Reading reading, String typed, List<String> languages, Naming naming) {
        String notation = reading.concept().notation();
        return switch (reading.concept().scheme()) {
            case WorldNames.COUNTRY ->
                naming.named(new Evidence.OfPlace(typed), constant(Weights.PLACE, choice(Dimension.COUNTRY, notation)));
            case WorldNames.LANGUAGE ->
                naming.named(
                        new Evidence.OfWord(typed), constant(Weights.LANGUAGE, choice(Dimension.LANGUAGE, notation)));
            default ->
                naming.named(
                        evidence(reading, languages, Closeness.TAGGED),
                        constant(weight(reading), oneOf(List.of(reading.iri()))));
        };
    }

    private static float weight(Reading reading) {
        return Kinship.isKind(reading.concept()) ? Weights.OF_THAT_KIND : Weights.TAGGED;
    }

    private static Optional<Query> near(Collection<URI> concepts, float weight) {
        return concepts.isEmpty() ? Optional.empty() : Optional.of(constant(weight, oneOf(concepts)));
    }

    private static Evidence evidence(Reading reading, List<String> languages, Closeness closeness) {
        return new Evidence.OfConcept(reading.iri(), reading.label(languages), closeness);
    }

    private static Query choice(Dimension dimension, String value) {
        return KeywordField.newExactQuery(Fields.of(dimension), value);
    }

    /** Entries tagged with one of the concepts or a narrower one. */
    static Query oneOf(Collection<URI> concepts) {
        return new TermInSetQuery(
                Fields.CONCEPT,
                concepts.stream().map(iri -> new BytesRef(iri.toString())).toList());
    }

    static Query constant(float weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
