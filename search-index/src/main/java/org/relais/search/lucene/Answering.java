package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
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
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        if (question.after().isEmpty()) {
            return answered(searcher, question, null);
        }
        Optional<FieldDoc> behind = Orders.behind(question, question.after().get());
        return behind.isPresent()
                ? answered(searcher, question, behind.get())
                : new Answer.Refused(Answer.Reason.NO_CURSOR);
    }

    private Answer answered(IndexSearcher searcher, Question question, @Nullable FieldDoc behind) throws IOException {
        Choices choices = new Choices(question);
        Relaxed relaxed = Relaxed.of(searcher, questions.asked(question), choices, new Spelling(searcher, questions));
        Asked asked = relaxed.asked();
        Query text = asked.query(Naming.NONE);
        Paging paging = paging(question);
        Found found = found(searcher, choices.narrow(text), question, behind);
        List<ScoreDoc> onward = List.of(found.top().scoreDocs);
        if (behind == null) {
            onward = onward.subList((int) Math.min(paging.offset(), onward.size()), onward.size());
        }
        List<ScoreDoc> page = onward.subList(0, Math.min(paging.perPage(), onward.size()));
        boolean more = onward.size() > page.size();
        return new Answer.Answered(
                new ResultPage(found.top().totalHits.value(), paging, page.size()),
                new Hits(searcher, question, asked).of(page),
                more ? Optional.of(Orders.cursor(question, paging.page() + 1, page.getLast())) : Optional.empty(),
                facets(searcher, text, choices, found.all()),
                relaxed.missing(),
                meant(question.text(), relaxed.misspelt()),
                found.top().totalHits.value() == 0 ? new Widening(searcher, text).of(question) : List.of());
    }

    private static Optional<String> meant(String typed, Map<String, String> misspelt) {
        String meant = typed;
        for (Map.Entry<String, String> word : misspelt.entrySet()) {
            meant = meant.replace(word.getKey(), word.getValue());
        }
        return misspelt.isEmpty() ? Optional.empty() : Optional.of(meant);
    }

    private static Paging paging(Question question) {
        int perPage = question.paging().perPage();
        return question.after()
                .map(cursor -> new Paging(cursor.page(), perPage))
                .orElse(question.paging());
    }

    private record Found(TopFieldDocs top, FacetsCollector all) {}

    /**
     * All are counted and scored, none skipped: the same entries give the same scores however they are stored. One more
     * than fits on the page is looked for, to know whether a page follows.
     */
    private static Found found(IndexSearcher searcher, Query query, Question question, @Nullable FieldDoc behind)
            throws IOException {
        long before = behind == null ? question.paging().offset() : 0;
        int needed = (int) Math.min(
                before + question.paging().perPage() + 1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var top = new TopFieldCollectorManager(Orders.of(question), needed, behind, Integer.MAX_VALUE);
        Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
        return new Found((TopFieldDocs) both[0], (FacetsCollector) both[1]);
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
