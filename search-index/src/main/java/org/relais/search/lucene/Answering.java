package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.relais.search.Answer;
import org.relais.search.Dimension;
import org.relais.search.Facet;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.ResultPage;
import org.relais.search.query.Asked;
import org.relais.search.query.Choices;
import org.relais.search.query.Naming;
import org.relais.search.query.Questions;

/** Answers a question from one searcher. Thread-safe. */
final class Answering {
    private final Questions questions;

    Answering(Questions questions) {
        this.questions = questions;
    }

    Answer answer(IndexSearcher searcher, Question question) throws IOException {
        Optional<Answer.Reason> refusal = questions.refusal(question);
        return refusal.isPresent() ? new Answer.Refused(refusal.get()) : answered(searcher, question);
    }

    private Answer answered(IndexSearcher searcher, Question question) throws IOException {
        Choices choices = new Choices(question);
        Relaxed relaxed = Relaxed.of(searcher, questions.asked(question), choices);
        Asked asked = relaxed.asked();
        Query text = asked.query(Naming.NONE);
        Found found = found(searcher, choices.narrow(text), question);
        List<ScoreDoc> page = page(found.top(), question.paging());
        return new Answer.Answered(
                new ResultPage(found.top().totalHits.value(), question.paging(), page.size()),
                new Hits(searcher, question, asked).of(page),
                facets(searcher, text, choices, found.all()),
                relaxed.missing());
    }

    private record Found(TopFieldDocs top, FacetsCollector all) {}

    /** All are counted and scored, none skipped: the same entries give the same scores however they are stored. */
    private static Found found(IndexSearcher searcher, Query query, Question question) throws IOException {
        Paging paging = question.paging();
        int needed = (int) Math.min(
                paging.offset() + paging.perPage(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var top = new TopFieldCollectorManager(Orders.of(question), needed, null, Integer.MAX_VALUE);
        Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
        return new Found((TopFieldDocs) both[0], (FacetsCollector) both[1]);
    }

    static List<ScoreDoc> page(TopFieldDocs top, Paging paging) {
        List<ScoreDoc> all = List.of(top.scoreDocs);
        int from = (int) Math.min(paging.offset(), all.size());
        return all.subList(from, Math.min(from + paging.perPage(), all.size()));
    }

    private static List<Facet> facets(IndexSearcher searcher, Query text, Choices choices, FacetsCollector all)
            throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            FacetsCollector counted = choices.dimensions().contains(dimension)
                    ? searcher.search(choices.narrowBut(dimension, text), new FacetsCollectorManager())
                    : all;
            facets.add(FacetCounts.of(dimension, counted));
        }
        return facets;
    }
}
