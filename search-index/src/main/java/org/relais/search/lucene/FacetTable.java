package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.relais.search.Dimension;
import org.relais.search.document.Fields;

/**
 * Which values each document of a segment has in all dimensions, in memory: 100 bytes an entry, and in return a
 * document is counted in tens of nanoseconds. Immutable, so thread-safe.
 */
final class FacetTable {
    private final List<Value> values = new ArrayList<>();
    /** By the order of the dimensions: where the ordinals of the next one begin. */
    private final int[] ends = new int[Dimension.values().length];

    private final int[] starts;
    private final IntsRef ordinals;

    private record Value(Dimension dimension, String value) {}

    FacetTable(LeafReader reader) throws IOException {
        List<SortedSetDocValues> dimensions = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            SortedSetDocValues ofDimension = DocValues.getSortedSet(reader, Fields.of(dimension));
            dimensions.add(ofDimension);
            for (long ordinal = 0; ordinal < ofDimension.getValueCount(); ordinal++) {
                values.add(new Value(dimension, ofDimension.lookupOrd(ordinal).utf8ToString()));
            }
            ends[dimension.ordinal()] = values.size();
        }
        starts = new int[reader.maxDoc() + 1];
        IntsRefBuilder all = new IntsRefBuilder();
        for (int document = 0; document < reader.maxDoc(); document++) {
            append(document, dimensions, all);
            starts[document + 1] = all.length();
        }
        ordinals = all.toIntsRef();
    }

    private static void append(int document, List<SortedSetDocValues> dimensions, IntsRefBuilder to)
            throws IOException {
        int before = 0;
        for (SortedSetDocValues ofDimension : dimensions) {
            if (ofDimension.advanceExact(document)) {
                for (int each = ofDimension.docValueCount(); each > 0; each--) {
                    to.append(before + (int) ofDimension.nextOrd());
                }
            }
            before += (int) ofDimension.getValueCount();
        }
    }

    /**
     * Adds how often each value occurs to what was counted in other segments. The values of a document stand in the
     * order of the dimensions, so that those behind the last one are not looked at.
     */
    void count(MatchingDocs matching, Dimension last, Map<Dimension, Map<String, Integer>> counts) throws IOException {
        int[] byOrdinal = new int[ends[last.ordinal()]];
        int[] all = ordinals.ints;
        DocIdSetIterator documents = matching.bits().iterator();
        if (documents == null) {
            return;
        }
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            int end = starts[at + 1];
            for (int each = starts[at]; each < end && all[each] < byOrdinal.length; each++) {
                byOrdinal[all[each]]++;
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                Value value = values.get(ordinal);
                counts.computeIfAbsent(value.dimension, any -> new HashMap<>())
                        .merge(value.value, byOrdinal[ordinal], Integer::sum);
            }
        }
    }
}
