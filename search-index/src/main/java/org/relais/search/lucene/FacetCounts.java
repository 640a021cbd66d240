package org.relais.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.relais.search.Dimension;
import org.relais.search.Facet;
import org.relais.search.document.Fields;

/** Counts the values of one dimension over what was found. */
final class FacetCounts {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private FacetCounts() {}

    static Facet of(Dimension dimension, FacetsCollector found) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (FacetsCollector.MatchingDocs matching : found.getMatchingDocs()) {
            SortedSetDocValues values =
                    DocValues.getSortedSet(matching.context().reader(), Fields.of(dimension));
            add(values, matching, counts);
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(MOST_FIRST).forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return new Facet(dimension, ordered);
    }

    private static void add(
            SortedSetDocValues values, FacetsCollector.MatchingDocs matching, Map<String, Integer> counts)
            throws IOException {
        int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        DocIdSetIterator documents = matching.bits().iterator();
        if (byOrdinal.length == 0 || documents == null) {
            return;
        }
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (values.advanceExact(at)) {
                for (int each = 0; each < values.docValueCount(); each++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
            }
        }
    }
}
