package org.relais.search.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.relais.search.Dimension;
import org.relais.search.Fresh;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.document.Fields;

/** What a question narrows entries to, beside its text. */
public final class Choices {
    private final List<Query> fixed = new ArrayList<>();
    private final Map<Dimension, Query> chosen = new EnumMap<>(Dimension.class);

    public Choices(Question question) {
        question.chosen().forEach((dimension, values) -> chosen.put(dimension, choice(dimension, values)));
        if (question.legalAid()) {
            fixed.add(new TermQuery(new Term(Fields.LEGAL_AID, "yes")));
        }
        question.near().map(Choices::within).ifPresent(fixed::add);
        if (!question.serves().isEmpty()) {
            fixed.add(new TermInSetQuery(
                    Fields.SERVED, question.serves().stream().map(BytesRef::new).toList()));
        }
        question.fresh().map(Choices::confirmedWithin).ifPresent(fixed::add);
    }

    /** The dimensions in which something is chosen. */
    public Set<Dimension> chosen() {
        return chosen.keySet();
    }

    public Query narrow(Query query) {
        return narrow(query, chosen.values());
    }

    /** Narrowed by all but what is chosen in one dimension. */
    public Query narrowBut(Dimension free, Query query) {
        Map<Dimension, Query> others = new EnumMap<>(chosen);
        others.remove(free);
        return narrow(query, others.values());
    }

    private Query narrow(Query query, Iterable<Query> chosenToo) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        fixed.forEach(each -> narrowed.add(each, Occur.FILTER));
        chosenToo.forEach(each -> narrowed.add(each, Occur.FILTER));
        return narrowed.build();
    }

    private static Query choice(Dimension dimension, Set<String> values) {
        return new TermInSetQuery(
                Fields.of(dimension),
                values.stream()
                        .map(value -> new BytesRef(written(dimension, value)))
                        .toList());
    }

    private static String written(Dimension dimension, String value) {
        return switch (dimension) {
            case COUNTRY -> value.toUpperCase(Locale.ROOT);
            case LANGUAGE, ENTRY -> value.toLowerCase(Locale.ROOT);
            case KIND, SERVICE, LEGAL_FIELD, EXPLOITATION, TARGET_GROUP -> value;
        };
    }

    private static Query within(Near near) {
        return LatLonPoint.newDistanceQuery(
                Fields.POINT, near.latitude(), near.longitude(), near.kilometres() * Near.METRES_A_KILOMETRE);
    }

    private static Query confirmedWithin(Fresh fresh) {
        long oldest = fresh.today().toEpochDay() - fresh.days();
        return LongField.newRangeQuery(Fields.CONFIRMED, oldest, Long.MAX_VALUE);
    }
}
