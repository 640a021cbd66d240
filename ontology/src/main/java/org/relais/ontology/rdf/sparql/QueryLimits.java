package org.relais.ontology.rdf.sparql;

import java.time.Duration;

/**
 * How much a query may ask for.
 *
 * @param time after which its answer is given up
 * @param slots how many queries run at once
 */
public record QueryLimits(Duration time, int slots) {
    /** Characters of the longest query. */
    public static final int CHARACTERS = 16_384;

    /** Rows of the longest answer. */
    public static final int ROWS = 10_000;

    /** Triples of the largest graph that is an answer. */
    public static final int TRIPLES = 50_000;

    /** Characters of all values of an answer, and of all that is held while it is worked out. */
    public static final long TEXT = 16_000_000;

    /** Solutions that are held at once to sort, group, compare or join them. */
    public static final long HELD = 500_000;

    /** Characters of a text that a query makes. */
    static final int MADE_TEXT = 65_536;

    /** How long a query waits for a slot. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    public QueryLimits {
        if (time.isNegative() || time.isZero() || slots < 1) {
            throw new IllegalArgumentException("a query needs some time and a slot: " + time + ", " + slots);
        }
    }
}
