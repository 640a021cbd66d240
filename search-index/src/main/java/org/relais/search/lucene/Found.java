package org.relais.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
        Query unchosen = choices.narrowFixed(text);
        return choices.chosen().isEmpty()
                ? found(searcher.search(unchosen, hits))
                : sideways(searcher, unchosen, choices.chosen(), hits);
    }

    long total() {
        return top.totalHits.value();
    }

    private static Found sideways(
            IndexSearcher searcher, Query unchosen, Map<Dimension, Query> chosen, MultiCollectorManager hits)
            throws IOException {
        DrillDownQuery down = new DrillDownQuery(NO_CONFIG, unchosen);
        chosen.forEach((dimension, query) -> down.add(dimension.name(), query));
        List<FacetsCollectorManager> besides = chosen.keySet().stream()
                .map(each -> new FacetsCollectorManager())
                .toList();
        DrillSideways.Result<Object[], FacetsCollector> result =
                new DrillSideways(searcher, NO_CONFIG, (TaxonomyReader) null).search(down, hits, besides);
        Found found = found(result.drillDownResult());
        Iterator<FacetsCollector> sideways = result.drillSidewaysResults().iterator();
        chosen.keySet().forEach(dimension -> found.counted().put(dimension, sideways.next()));
        return found;
    }

    private static Found found(Object[] hits) {
        Map<Dimension, FacetsCollector> counted = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            counted.put(dimension, (FacetsCollector) hits[1]);
        }
        return new Found((TopFieldDocs) hits[0], counted);
    }
}
