package org.relais.search.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.relais.ontology.skos.Concept;
import org.relais.search.Dimension;
import org.relais.search.Why.Closeness;
import org.relais.search.analysis.WorldNames;
import org.relais.search.document.Fields;
import org.relais.search.places.Gazetteer;
import org.relais.search.places.Place;
import org.relais.search.query.Sought.Leeway;

/** From what words mean to the queries for what speaks for it: tags, kinds, related tags. Thread-safe. */
final class ConceptQueries {
    private static final double NEARBY_METRES = 50_000;

    /** At that distance half of what nearness weighs is left. */
    private static final double FAR_METRES = 200_000;

    private final Kinship kinship;
    private final Gazetteer gazetteer;

    ConceptQueries(Kinship kinship, Gazetteer gazetteer) {
        this.kinship = kinship;
        this.gazetteer = gazetteer;
    }

    /**
     * Who is in one of the towns, who says to serve one, and, where almost is enough, who is near the likeliest or in its
     * country, or anywhere where nobody is in it, the nearest first. That somebody is in the country is no evidence of the town.
     *
     * @param said ISO 3166 codes of the countries the question names beside it
     */
    List<Query> inTowns(Sought sought, Set<String> said, KnownTerms known, Naming naming) {
        List<Reading> towns = sought.readings().stream().filter(Towns::isTown).toList();
        if (towns.isEmpty()) {
            return List.of();
        }
        List<String> ids = towns.stream().map(town -> town.concept().notation()).toList();
        List<Query> in = new ArrayList<>();
        known.havingOneOf(Fields.TOWN, ids)
                .ifPresent(there ->
                        in.add(naming.named(new Evidence.OfPlace(sought.typed()), constant(Weights.PLACE, there))));
        known.havingOneOf(Fields.SERVED, ids)
                .ifPresent(there -> in.add(
                        naming.named(new Evidence.OfServedPlace(sought.typed()), constant(Weights.SERVED, there))));
        if (sought.leeway().contains(Leeway.NEAR)) {
            Evidence near = new Evidence.OfNearPlace(sought.typed());
            likeliest(sought, said, known)
                    .map(town -> LatLonPoint.newDistanceQuery(
                            Fields.POINT, town.latitude(), town.longitude(), NEARBY_METRES))
                    .ifPresent(there -> in.add(naming.named(near, constant(Weights.NEAR_PLACE, there))));
        }
        if (sought.leeway().contains(Leeway.COUNTRY)) {
            likeliest(sought, said, known)
                    .flatMap(town -> inCountry(town, known)
                            .or(() -> Optional.of(Asked.ANYBODY).filter(any -> sought.place()))
                            .map(there -> nearestFirst(town, there)))
                    .ifPresent(in::add);
        }
        return in;
    }

    private static Query nearestFirst(Place town, Query there) {
        BooleanQuery.Builder nearest = new BooleanQuery.Builder();
        nearest.add(constant(Weights.SAME_COUNTRY, there), Occur.MUST);
        nearest.add(
                LatLonPoint.newDistanceFeatureQuery(
                        Fields.POINT, Weights.FAR, town.latitude(), town.longitude(), FAR_METRES),
                Occur.SHOULD);
        return nearest.build();
    }

    /** Where an entry must be, so that words of its texts say that it is there. */
    Optional<Query> around(Sought place, Set<String> said, KnownTerms known) {
        return place.isTown()
                ? likeliest(place, said, known).flatMap(town -> inCountry(town, known))
                : known.havingOneOf(
                        Fields.of(Dimension.COUNTRY), place.countries().toList());
    }

    /** Of towns that may be meant alike, one in a country where somebody is. */
    private Optional<Place> likeliest(Sought town, Set<String> said, KnownTerms known) {
        List<Place> meant = gazetteer.meant(town.typed(), said);
        return meant.stream()
                .filter(place -> inCountry(place, known).isPresent())
                .findFirst()
                .or(() -> meant.stream().findFirst());
    }

    private static Optional<Query> inCountry(Place place, KnownTerms known) {
        return known.having(Fields.of(Dimension.COUNTRY), place.country());
    }

    /**
     * What is tagged or named by its kind, and what is related. Of several readings the best counts; who is tagged with
     * it and says it by its kind counts little more than who is only tagged.
     */
    List<Query> of(
            List<Reading> readings,
            String typed,
            boolean relatedToo,
            List<String> languages,
            KnownTerms known,
            Naming naming) {
        List<Query> tagged = new ArrayList<>();
        List<Query> ofKind = new ArrayList<>();
        List<Query> related = new ArrayList<>();
        for (Reading reading : readings) {
            if (Towns.isTown(reading)) {
                continue;
            }
            tagged(reading, typed, languages, known, naming).ifPresent(tagged::add);
            known.having(Fields.CALLED, reading.iri().toString())
                    .ifPresent(there -> tagged.add(naming.named(
                            evidence(reading, languages, Closeness.TAGGED), constant(Weights.CALLED, there))));
            Evidence byKind = evidence(reading, languages, Closeness.BY_KIND);
            oneOf(kinship.kindsThatSay(reading.iri()), known)
                    .ifPresent(there -> ofKind.add(naming.named(byKind, constant(Weights.SAID_BY_KIND, there))));
            Evidence byRelation = evidence(reading, languages, Closeness.RELATED);
            oneOf(relatedToo ? kinship.related(reading.iri()) : Set.of(), known)
                    .ifPresent(there -> related.add(naming.named(byRelation, constant(Weights.RELATED, there))));
        }
        Query itself = best(List.of(best(tagged, 0), best(ofKind, 0)), Weights.ALSO);
        return readings.isEmpty() ? List.of() : List.of(itself, best(related, 0));
    }

    private static Query best(List<Query> queries, float also) {
        return new DisjunctionMaxQuery(queries, also);
    }

    private static Optional<Query> tagged(
            Reading reading, String typed, List<String> languages, KnownTerms known, Naming naming) {
        Term term = term(reading.concept());
        return known.having(term.field(), term.text()).map(there -> switch (reading.concept()
                .scheme()) {
            case WorldNames.COUNTRY -> naming.named(new Evidence.OfPlace(typed), constant(Weights.PLACE, there));
            case WorldNames.LANGUAGE -> naming.named(new Evidence.OfWord(typed), constant(Weights.LANGUAGE, there));
            default -> naming.named(evidence(reading, languages, Closeness.TAGGED), constant(weight(reading), there));
        });
    }

    /** What entries have that a concept, country or language stands for. */
    static Term term(Concept concept) {
        return switch (concept.scheme()) {
            case WorldNames.COUNTRY -> new Term(Fields.of(Dimension.COUNTRY), concept.notation());
            case WorldNames.LANGUAGE -> new Term(Fields.of(Dimension.LANGUAGE), concept.notation());
            default -> new Term(Fields.CONCEPT, concept.iri().toString());
        };
    }

    private static float weight(Reading reading) {
        return Kinship.isKind(reading.concept()) ? Weights.OF_THAT_KIND : Weights.TAGGED;
    }

    private static Evidence evidence(Reading reading, List<String> languages, Closeness closeness) {
        return new Evidence.OfConcept(reading.iri(), reading.label(languages), closeness);
    }

    /** Entries tagged with one of the concepts or a narrower one. */
    static Optional<Query> oneOf(Collection<URI> concepts, KnownTerms known) {
        return known.havingOneOf(
                Fields.CONCEPT, concepts.stream().map(URI::toString).toList());
    }

    static Query constant(float weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
