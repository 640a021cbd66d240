package org.relais.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.util.StringHelper;
import org.relais.search.Dimension;
import org.relais.search.Facet;

/** Counts the values of every dimension over what was found. Thread-safe. */
final class FacetCounts {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    /** By the id of the segment, which is the same for the writer that makes it and the reader that finds it. */
    private final Map<String, FacetTable> tables = new ConcurrentHashMap<>();

    /** Makes ready what counting needs, so that the first question does not wait for it. */
    void prepare(LeafReader segment) {
        table(segment);
    }

    /** The same for all segments that are asked from now on; the others are forgotten. */
    void prepare(IndexReader reader) {
        Set<String> asked = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            table(leaf.reader());
            asked.add(id(leaf.reader()));
        }
        tables.keySet().retainAll(asked);
    }

    /** @param found what each dimension is counted over, in their order */
    List<Facet> of(Map<Dimension, FacetsCollector> found) throws IOException {
        Map<FacetsCollector, Dimension> lasts = new HashMap<>();
        found.forEach((dimension, over) -> lasts.put(over, dimension));
        Map<FacetsCollector, Map<Dimension, Map<String, Integer>>> counted = new HashMap<>();
        for (Map.Entry<FacetsCollector, Dimension> each : lasts.entrySet()) {
            counted.put(each.getKey(), count(each.getKey(), each.getValue()));
        }
        List<Facet> facets = new ArrayList<>();
        found.forEach((dimension, over) ->
                facets.add(facet(dimension, counted.getOrDefault(over, Map.of()).getOrDefault(dimension, Map.of()))));
        return facets;
    }

    private static Facet facet(Dimension dimension, Map<String, Integer> counts) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(MOST_FIRST).forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return new Facet(dimension, ordered);
    }

    private Map<Dimension, Map<String, Integer>> count(FacetsCollector found, Dimension last) throws IOException {
        Map<Dimension, Map<String, Integer>> counts = new EnumMap<>(Dimension.class);
        for (MatchingDocs matching : found.getMatchingDocs()) {
            if (matching.totalHits() > 0) {
                table(matching.context().reader()).count(matching, last, counts);
            }
        }
        return counts;
    }

    private FacetTable table(LeafReader segment) {
        return tables.computeIfAbsent(id(segment), any -> {
            try {
                return new FacetTable(segment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String id(LeafReader segment) {
        return StringHelper.idToString(
                ((SegmentReader) segment).getSegmentInfo().info.getId());
    }
}
