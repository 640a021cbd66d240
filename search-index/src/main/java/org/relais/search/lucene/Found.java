package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.relais.search.Dimension;
import org.relais.search.Question;
import org.relais.search.query.Choices;

/**
 * What a question finds: the first hits, and over what each dimension is counted, which is all that would be found were
 * nothing chosen in it. One walk through the index.
 */
record Found(TopFieldDocs top, Map<Dimension, FacetsCollector> counted) {
    private static final FacetsConfig NO_CONFIG = new FacetsConfig();

    /**
     * All are counted and scored, none skipped: the same entries give the same scores however they are stored. One more
     * than fits on the page is looked for, to know whether a page follows.
     */
    static Found of(IndexSearcher searcher, Query text, Choices choices, Question question, @Nullable FieldDoc behind)
            throws IOException {
        long before = behind == null ? question.paging().offset() : 0;
        int needed = (int) Math.min(
                before + question.paging().perPage() + 1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var hits = new MultiCollectorManager(
                new TopFieldCollectorManager(Orders.of(question), needed, behind, Integer.MAX_VALUE),
                new FacetsCollectorManager());
        List<Dimension> chosen = List.copyOf(choices.chosen().keySet());
        return chosen.isEmpty()
                ? found(searcher.search(choices.narrowFixed(text), hits), List.of(), chosen)
                : sideways(searcher, choices.narrowFixed(text), choices, chosen, hits);
    }

    long total() {
        return top.totalHits.value();
    }

    private static Found sideways(
            IndexSearcher searcher, Query unchosen, Choices choices, List<Dimension> chosen, MultiCollectorManager hits)
            throws IOException {
        DrillDownQuery down = new DrillDownQuery(NO_CONFIG, unchosen);
        List<FacetsCollectorManager> besides = new ArrayList<>();
        for (Dimension dimension : chosen) {
            down.add(dimension.name(), Objects.requireNonNull(choices.chosen().get(dimension)));
            besides.add(new FacetsCollectorManager());
        }
        DrillSideways.Result<Object[], FacetsCollector> result =
                new DrillSideways(searcher, NO_CONFIG, (TaxonomyReader) null).search(down, hits, besides);
        return found(result.drillDownResult(), result.drillSidewaysResults(), chosen);
    }

    private static Found found(Object[] hits, List<FacetsCollector> besides, List<Dimension> chosen) {
        Map<Dimension, FacetsCollector> counted = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            counted.put(dimension, (FacetsCollector) hits[1]);
        }
        for (int each = 0; each < chosen.size(); each++) {
            counted.put(chosen.get(each), besides.get(each));
        }
        return new Found((TopFieldDocs) hits[0], counted);
    }
}
