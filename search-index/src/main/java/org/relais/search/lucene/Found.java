package org.relais.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
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
 * nothing chosen in it.
 */
record Found(TopFieldDocs top, Map<Dimension, FacetsCollector> counted) {
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
        Object[] found = searcher.search(
                choices.narrow(text),
                new MultiCollectorManager(
                        new TopFieldCollectorManager(Orders.of(question), needed, behind, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        Map<Dimension, FacetsCollector> counted = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            counted.put(
                    dimension,
                    choices.chosen().contains(dimension)
                            ? searcher.search(choices.narrowBut(dimension, text), new FacetsCollectorManager())
                            : (FacetsCollector) found[1]);
        }
        return new Found((TopFieldDocs) found[0], counted);
    }

    long total() {
        return top.totalHits.value();
    }
}
