package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;
import org.relais.search.Hit;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.Summary;
import org.relais.search.document.Fields;
import org.relais.search.document.SummaryBytes;
import org.relais.search.query.Asked;

/** Tells of the entries on a page what a person needs to choose. For one question and one thread. */
final class Hits {
    private final IndexSearcher searcher;
    private final SummaryBytes summaries;
    private final Question question;
    private final Reasons reasons;

    Hits(IndexSearcher searcher, SummaryBytes summaries, Question question, Asked asked) throws IOException {
        this.searcher = searcher;
        this.summaries = summaries;
        this.question = question;
        reasons = new Reasons(searcher, asked);
    }

    List<Hit> of(List<ScoreDoc> page) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : page) {
            Summary summary = summaries.read(written(searcher, found.doc), question.languages());
            hits.add(new Hit(summary, score(found), kilometres(found.doc), reasons.of(found.doc)));
        }
        return hits;
    }

    /** The summary of a document that questions find. */
    static BytesRef written(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        BinaryDocValues all = DocValues.getBinary(leaf.reader(), Fields.SUMMARY);
        if (!all.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " is only listed");
        }
        return all.binaryValue();
    }

    private static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : 0;
    }

    private Optional<Double> kilometres(int document) throws IOException {
        if (question.near().isEmpty()) {
            return Optional.empty();
        }
        LeafReaderContext leaf = leaf(searcher, document);
        SortedNumericDocValues points = DocValues.getSortedNumeric(leaf.reader(), Fields.POINT);
        if (!points.advanceExact(document - leaf.docBase)) {
            return Optional.empty();
        }
        List<Double> all = new ArrayList<>();
        for (int each = 0; each < points.docValueCount(); each++) {
            all.add(kilometres(question.near().get(), points.nextValue()));
        }
        return all.stream().min(Comparator.naturalOrder());
    }

    private static double kilometres(Near near, long point) {
        double latitude = GeoEncodingUtils.decodeLatitude((int) (point >> 32));
        double longitude = GeoEncodingUtils.decodeLongitude((int) point);
        return SloppyMath.haversinMeters(near.latitude(), near.longitude(), latitude, longitude)
                / Near.METRES_A_KILOMETRE;
    }

    static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
