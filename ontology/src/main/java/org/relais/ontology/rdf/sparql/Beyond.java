package org.relais.ontology.rdf.sparql;

import org.apache.jena.query.QueryCancelledException;

/** Ends a query that asks for more than the limits let it; nothing in the engine catches it. */
final class Beyond extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;

    Beyond(Limit limit) {
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
