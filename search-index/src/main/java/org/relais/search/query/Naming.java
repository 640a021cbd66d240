package org.relais.search.query;

import org.apache.lucene.search.Query;

/** Whether a query remembers of what it is evidence: needed only for the few hits that are shown. */
@FunctionalInterface
public interface Naming {
    Naming NONE = (evidence, query) -> query;

    Query named(Evidence evidence, Query query);
}
