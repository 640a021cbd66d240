package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.relais.search.Near;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.Wider;
import org.relais.search.query.Asked;
import org.relais.search.query.Choices;
import org.relais.search.query.Naming;

/** Looks for the nearest questions that find something, when one finds nothing. */
record Widening(IndexSearcher searcher, Asked asked, Spelling spelling) {
    private static final double[] ROUND_KILOMETRES = {10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_040};

    /** Those with one limit less, that which adds least first; where none is enough, the one without any. */
    List<Wider> of(Question question) throws IOException {
        List<Wider> wider = new ArrayList<>();
        for (Question freer : freer(question)) {
            finding(freer).ifPresent(wider::add);
        }
        if (wider.isEmpty()) {
            finding(question.unlimited()).ifPresent(wider::add);
        }
        wider.sort(Comparator.comparingLong(Wider::total));
        return wider;
    }

    private List<Question> freer(Question question) throws IOException {
        List<Question> freer = new ArrayList<>();
        question.chosen().keySet().stream().sorted().map(question::without).forEach(freer::add);
        if (question.legalAid()) {
            freer.add(question.underLegalAid(false));
        }
        if (!question.serves().isEmpty()) {
            freer.add(question.serving(Set.of()));
        }
        if (question.fresh().isPresent()) {
            freer.add(question.fresh(Optional.empty()));
        }
        if (question.near().isPresent()) {
            farther(question, question.near().get()).ifPresent(freer::add);
        }
        return freer;
    }

    private Optional<Question> farther(Question question, Near near) throws IOException {
        Question anywhere = question.near(Optional.empty());
        Query placed = asked(anywhere);
        Question nearestFirst = question.by(Question.Sort.DISTANCE);
        TopDocs nearest = searcher.search(placed, 1, Orders.of(nearestFirst));
        if (nearest.scoreDocs.length == 0) {
            return Optional.empty();
        }
        double kilometres = (Double) ((FieldDoc) nearest.scoreDocs[0]).fields[0] / Near.METRES_A_KILOMETRE;
        for (double round : ROUND_KILOMETRES) {
            if (round > kilometres && round > near.kilometres()) {
                return Optional.of(question.near(near.within(round)));
            }
        }
        return Optional.of(anywhere);
    }

    /** As it would be answered. */
    private Query asked(Question question) throws IOException {
        Choices choices = new Choices(question);
        Query asIs = choices.narrow(asked.query(Naming.NONE));
        if (searcher.count(asIs) > 0) {
            return asIs;
        }
        Relaxed relaxed = new Relaxing(searcher, asked, choices, spelling).relaxed();
        return choices.narrow(relaxed.asked().query(Naming.NONE));
    }

    private Optional<Wider> finding(Question question) throws IOException {
        int total = searcher.count(asked(question));
        return total == 0 ? Optional.empty() : Optional.of(new Wider(question.on(Paging.FIRST), total));
    }
}
