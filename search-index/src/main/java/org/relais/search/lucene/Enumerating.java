package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.relais.search.ListQuestion;
import org.relais.search.Listing;
import org.relais.search.Paging;
import org.relais.search.ResultPage;
import org.relais.search.Vicinity;
import org.relais.search.document.Fields;
import org.relais.search.query.Questions;

/** Lists things in the order of their ids from one searcher. Thread-safe. */
final class Enumerating {
    private static final Sort IN_ORDER = new Sort(Orders.BY_ID);

    private final Questions questions;

    Enumerating(Questions questions) {
        this.questions = questions;
    }

    Listing list(IndexSearcher searcher, ListQuestion question) throws IOException {
        Paging paging = question.paging();
        int needed = (int) Math.min(
                paging.offset() + paging.perPage(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        TopFieldDocs top = searcher.search(
                query(searcher, question), new TopFieldCollectorManager(IN_ORDER, needed, null, Integer.MAX_VALUE));
        List<ScoreDoc> page = page(top, paging);
        List<Listing.Item> items = new ArrayList<>();
        for (ScoreDoc found : page) {
            items.add(item(Hits.leaf(searcher, found.doc), found.doc));
        }
        return new Listing(new ResultPage(top.totalHits.value(), paging, items.size()), items);
    }

    private static List<ScoreDoc> page(TopFieldDocs top, Paging paging) {
        List<ScoreDoc> all = List.of(top.scoreDocs);
        int from = (int) Math.min(paging.offset(), all.size());
        return all.subList(from, Math.min(from + paging.perPage(), all.size()));
    }

    private Query query(IndexSearcher searcher, ListQuestion question) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(questions.listed(question), Occur.FILTER);
        Optional<Vicinity> around =
                question.vicinity().filter(vicinity -> vicinity.metres().isPresent());
        if (around.isPresent()) {
            Query places = questions.at(around.get());
            double metres = around.get().metres().orElseThrow();
            all.add(Surroundings.of(searcher, places, metres), Occur.FILTER);
        }
        return all.build();
    }

    private static Listing.Item item(LeafReaderContext leaf, int document) throws IOException {
        LeafReader reader = leaf.reader();
        int at = document - leaf.docBase;
        SortedNumericDocValues changed = DocValues.getSortedNumeric(reader, Fields.CHANGED_AT);
        changed.advanceExact(at);
        return new Listing.Item(
                id(reader, Fields.ID, at), id(reader, Fields.PROFILE, at), Fields.instant(changed.nextValue()));
    }

    private static UUID id(LeafReader reader, String field, int at) throws IOException {
        SortedDocValues values = DocValues.getSorted(reader, field);
        values.advanceExact(at);
        return UUID.fromString(values.lookupOrd(values.ordValue()).utf8ToString());
    }
}
