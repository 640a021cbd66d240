package org.relais.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.relais.search.document.Fields;

/** What lies around the middle of places, in each country by itself. */
final class Surroundings {
    private Surroundings() {}

    /** @param places whose middle it is; when none has a point there is nothing around them */
    static Query of(IndexSearcher searcher, Query places, double metres) throws IOException {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (Set<Long> points : points(searcher, places).values()) {
            anywhere.add(
                    LatLonPoint.newDistanceQuery(
                            Fields.TIE_POINT,
                            GeoEncodingUtils.decodeLatitude(middle(points, Integer.SIZE)),
                            GeoEncodingUtils.decodeLongitude(middle(points, 0)),
                            metres),
                    Occur.SHOULD);
        }
        return anywhere.build();
    }

    /** Country to points, as Lucene packs them: whole numbers have one mean, in whatever order they are added up. */
    private static Map<String, Set<Long>> points(IndexSearcher searcher, Query places) throws IOException {
        Map<String, Set<Long>> points = new TreeMap<>();
        int count = searcher.count(places);
        if (count == 0) {
            return points;
        }
        for (ScoreDoc found : searcher.search(places, count).scoreDocs) {
            LeafReaderContext leaf = Hits.leaf(searcher, found.doc);
            int at = found.doc - leaf.docBase;
            SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Fields.TIE_POINT);
            if (values.advanceExact(at)) {
                Set<Long> there = points.computeIfAbsent(country(leaf, at), any -> new TreeSet<>());
                for (int each = 0; each < values.docValueCount(); each++) {
                    there.add(values.nextValue());
                }
            }
        }
        return points;
    }

    private static String country(LeafReaderContext leaf, int at) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.COUNTRY);
        return values.advanceExact(at) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    /** @param shift where in the packed number the coordinate begins */
    private static int middle(Collection<Long> points, int shift) {
        long sum = points.stream().mapToLong(point -> (int) (point >> shift)).sum();
        return (int) Math.floorDiv(sum, points.size());
    }
}
