package org.relais.ontology.rdf.sparql;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the data set knows of itself: triples of the stored default graph, which no query sees, since to queries the
 * default graph is the union of the named ones.
 */
final class Bookkeeping {
    private static final String ITSELF = "urn:relais:data-set";
    private static final Node DATA_SET = NodeFactory.createURI(ITSELF);
    private static final Node POSITION = NodeFactory.createURI(ITSELF + "#position");
    private static final Node MAKING = NodeFactory.createURI(ITSELF + "#making");
    private static final Node REMAINS = NodeFactory.createURI(ITSELF + "#remains");

    private Bookkeeping() {}

    /** @param making what the graphs were made from beside the entries
     *  @param remains whether something that was purged may lie in the files */
    static void write(DatasetGraph quads, String making, long position, boolean remains) {
        Graph own = quads.getDefaultGraph();
        own.remove(DATA_SET, Node.ANY, Node.ANY);
        own.add(DATA_SET, MAKING, NodeFactory.createLiteralString(making));
        own.add(DATA_SET, POSITION, NodeFactory.createLiteralDT(Long.toString(position), XSDDatatype.XSDlong));
        own.add(DATA_SET, REMAINS, NodeFactory.createLiteralDT(Boolean.toString(remains), XSDDatatype.XSDboolean));
    }

    static long position(DatasetGraph quads) {
        return value(quads, POSITION).map(Long::parseLong).orElse(0L);
    }

    static boolean holdsRemains(DatasetGraph quads) {
        return value(quads, REMAINS).map(Boolean::parseBoolean).orElse(false);
    }

    /** @return nothing where the data set was never finished */
    static Optional<String> making(DatasetGraph quads) {
        return value(quads, MAKING);
    }

    private static Optional<String> value(DatasetGraph quads, Node property) {
        return quads.getDefaultGraph()
                .find(DATA_SET, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional();
    }
}
