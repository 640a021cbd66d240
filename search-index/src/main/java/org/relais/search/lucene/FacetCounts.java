package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.relais.search.Dimension;
import org.relais.search.Facet;
import org.relais.search.document.Fields;

/** Counts the values of every dimension over what was found. */
final class FacetCounts {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private FacetCounts() {}

    /** @param found what each dimension is counted over */
    static List<Facet> of(Map<Dimension, FacetsCollector> found) throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Integer> counts = count(dimension, Objects.requireNonNull(found.get(dimension)));
            Map<String, Integer> ordered = new LinkedHashMap<>();
            counts.entrySet().stream().sorted(MOST_FIRST).forEach(each -> ordered.put(each.getKey(), each.getValue()));
            facets.add(new Facet(dimension, ordered));
        }
        return facets;
    }

    private static Map<String, Integer> count(Dimension dimension, FacetsCollector found) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (MatchingDocs matching : found.getMatchingDocs()) {
            if (matching.totalHits() > 0) {
                SortedSetDocValues values =
                        DocValues.getSortedSet(matching.context().reader(), Fields.of(dimension));
                int[] byOrdinal = byOrdinal(values, matching);
                for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                    if (byOrdinal[ordinal] > 0) {
                        counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static int[] byOrdinal(SortedSetDocValues values, MatchingDocs matching) throws IOException {
        int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        DocIdSetIterator documents =
                byOrdinal.length == 0 ? null : matching.bits().iterator();
        if (documents == null) {
            return byOrdinal;
        }
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (values.advanceExact(at)) {
                for (int each = values.docValueCount(); each > 0; each--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        return byOrdinal;
    }
}
