package org.relais.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.relais.search.Answer;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.ResultPage;
import org.relais.search.Wider;
import org.relais.search.document.SummaryBytes;
import org.relais.search.query.Asked;
import org.relais.search.query.Choices;
import org.relais.search.query.KnownTerms;
import org.relais.search.query.Naming;
import org.relais.search.query.Questions;

/** Answers a question from one searcher. Thread-safe. */
final class Answering {
    /** Where fewer are found, those who only mention what was asked for come behind them. */
    private static final int FEW = 10;

    private final Questions questions;
    private final SummaryBytes summaries;
    private final FacetCounts facetCounts = new FacetCounts();

    Answering(Questions questions, SummaryBytes summaries) {
        this.questions = questions;
        this.summaries = summaries;
    }

    /** Makes ready what answers from a new segment need, while nobody waits for it. */
    void prepare(LeafReader segment) {
        facetCounts.prepare(segment);
    }

    /** Makes ready what answers from a reader need. */
    void prepare(IndexReader reader) {
        facetCounts.prepare(reader);
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
        KnownTerms known = new KnownTerms(searcher);
        Asked asked = questions.asked(question, known);
        Spelling spelling = new Spelling(searcher, questions, known);
        Choices choices = new Choices(question);
        Relaxing relaxing = new Relaxing(searcher, asked, choices, spelling);
        Relaxed relaxed = relaxing.doubted();
        Found found = Found.of(searcher, relaxed.asked().query(Naming.NONE), choices, question, behind);
        if (found.total() == 0) {
            relaxed = relaxing.relaxed();
            found = Found.of(searcher, relaxed.asked().query(Naming.NONE), choices, question, behind);
        }
        if (found.total() > 0 && found.total() < FEW && relaxed.asked().isStrict()) {
            relaxed = relaxed.mentioned();
            found = Found.of(searcher, relaxed.asked().query(Naming.NONE), choices, question, behind);
        }
        List<Wider> wider = List.of();
        if (found.total() == 0) {
            relaxed = new Relaxing(searcher, asked, new Choices(question.unlimited()), spelling).almost();
            wider = new Widening(searcher, asked, spelling).of(question);
        }
        Paging paging = paging(question);
        List<ScoreDoc> onward = List.of(found.top().scoreDocs);
        if (behind == null) {
            onward = onward.subList((int) Math.min(paging.offset(), onward.size()), onward.size());
        }
        List<ScoreDoc> page = onward.subList(0, Math.min(paging.perPage(), onward.size()));
        boolean more = onward.size() > page.size();
        return new Answer.Answered(
                new ResultPage(found.total(), paging, page.size()),
                new Hits(searcher, summaries, question, relaxed.asked()).of(page),
                more ? Optional.of(Orders.cursor(question, paging.page() + 1, page.getLast())) : Optional.empty(),
                facetCounts.of(found.counted()),
                relaxed.missing(),
                relaxed.nearestTo(),
                meant(question.text(), relaxed.misspelt()),
                wider);
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
}
