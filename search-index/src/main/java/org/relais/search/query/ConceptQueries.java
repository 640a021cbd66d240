package org.relais.search.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.KeywordField;
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

/** From what words mean to the queries for what speaks for it: tags, kinds, related tags. Thread-safe. */
final class ConceptQueries {
    private final Kinship kinship;

    ConceptQueries(Kinship kinship) {
        this.kinship = kinship;
    }

    /** One query a closeness; of several readings the best counts. */
    List<Query> of(List<Reading> readings, String typed, List<String> languages, Naming naming) {
        List<Query> tagged = new ArrayList<>();
        List<Query> ofKind = new ArrayList<>();
        List<Query> related = new ArrayList<>();
        for (Reading reading : readings) {
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
