package org.relais.ontology.rdf.sparql;

import java.util.Optional;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the data set knows of itself, within its transactions: kept as prefixes, since what lies in a graph, be it the
 * stored default graph, some query can be made to see.
 */
final class Bookkeeping {
    private static final String POSITION = "position";
    private static final String MAKING = "making";
    private static final String REMAINS = "remains";
    private static final String VALUE = "urn:relais:data-set:";

    private Bookkeeping() {}

    /** @param making what the graphs were made from beside the entries
     *  @param remains whether something that was purged may lie in the files */
    static void write(DatasetGraph quads, String making, long position, boolean remains) {
        PrefixMap own = quads.prefixes();
        own.add(MAKING, VALUE + making);
        own.add(POSITION, VALUE + position);
        own.add(REMAINS, VALUE + remains);
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

    private static Optional<String> value(DatasetGraph quads, String name) {
        return Optional.ofNullable(quads.prefixes().get(name)).map(value -> value.substring(VALUE.length()));
    }
}
