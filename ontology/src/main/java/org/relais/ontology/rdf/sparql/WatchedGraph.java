package org.relais.ontology.rdf.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph in which the way along a property path is looked up. From one start the engine walks it to its end in memory,
 * and stops for no limit of time: what it finds on the way is counted.
 */
final class WatchedGraph extends WrappedGraph {
    private long found;

    WatchedGraph(Graph graph) {
        super(graph);
    }

    /** The engine is at the next start. */
    void begin() {
        found = 0;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return super.find(pattern).mapWith(this::count);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return super.find(subject, predicate, object).mapWith(this::count);
    }

    private Triple count(Triple triple) {
        if (++found > QueryLimits.HELD) {
            throw new Beyond(Limit.HELD);
        }
        return triple;
    }
}
