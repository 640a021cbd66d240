package org.relais.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.relais.search.Dimension;
import org.relais.search.Facet;
import org.relais.search.document.FacetValue;
import org.relais.search.document.Fields;

/**
 * Counts the values of every dimension over what was found, in one walk. What the ordinals of a segment mean is read
 * once a segment. Thread-safe.
 */
final class FacetCounts {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<IndexReader.CacheKey, FacetValue[]> meanings = new ConcurrentHashMap<>();

    /** @param found what each dimension is counted over */
    List<Facet> of(Map<Dimension, FacetsCollector> found) throws IOException {
        Map<FacetsCollector, List<Map<String, Integer>>> counted = new HashMap<>();
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            FacetsCollector over = Objects.requireNonNull(found.get(dimension));
            List<Map<String, Integer>> counts = counted.get(over);
            if (counts == null) {
                counts = count(over);
                counted.put(over, counts);
            }
            facets.add(facet(dimension, counts.get(dimension.ordinal())));
        }
        return facets;
    }

    private static Facet facet(Dimension dimension, Map<String, Integer> counts) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(MOST_FIRST).forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return new Facet(dimension, ordered);
    }

    /** By the ordinals of the dimensions. */
    private List<Map<String, Integer>> count(FacetsCollector found) throws IOException {
        List<Map<String, Integer>> counts = Stream.<Map<String, Integer>>generate(HashMap::new)
                .limit(Dimension.values().length)
                .toList();
        for (MatchingDocs matching : found.getMatchingDocs()) {
            LeafReader reader = matching.context().reader();
            SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.FACET);
            if (values.getValueCount() > 0 && matching.totalHits() > 0) {
                FacetValue[] meaning = meaning(reader, values);
                int[] byOrdinal = byOrdinal(values, matching);
                for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                    if (byOrdinal[ordinal] > 0) {
                        FacetValue value = meaning[ordinal];
                        counts.get(value.dimension().ordinal()).merge(value.value(), byOrdinal[ordinal], Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static int[] byOrdinal(SortedSetDocValues values, MatchingDocs matching) throws IOException {
        int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        DocIdSetIterator documents = matching.bits().iterator();
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

    private FacetValue[] meaning(LeafReader reader, SortedSetDocValues values) {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        return meanings.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(meanings::remove);
            try {
                FacetValue[] all = new FacetValue[Math.toIntExact(values.getValueCount())];
                for (int ordinal = 0; ordinal < all.length; ordinal++) {
                    all[ordinal] = FacetValue.read(values.lookupOrd(ordinal));
                }
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
