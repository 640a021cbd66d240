package org.relais.ontology.rdf;

import java.net.URI;
import org.relais.ontology.profile.Audience;

/**
 * The IRIs of one audience's change feed. Everybody's is at {@code {base}/feed}, that of the network at
 * {@code {base}/network/feed}.
 *
 * @param base of the node, without a slash at its end
 */
public record FeedAddresses(URI base, Audience audience) {
    /** How many positions stand on one page. */
    public static final int POSITIONS = 1_000;

    public FeedAddresses {
        base = new Addresses(base).base();
    }

    /** The number of the page a position stands on, from 1. */
    public static long page(long position) {
        return (position - 1) / POSITIONS + 1;
    }

    public static long first(long page) {
        return (page - 1) * POSITIONS + 1;
    }

    public static long last(long page) {
        return page * POSITIONS;
    }

    /** The root, from which relations lead to the pages. */
    public URI root() {
        return URI.create(base + (audience == Audience.PUBLIC ? "/feed" : "/network/feed"));
    }

    /** The collection of all activities. */
    public URI stream() {
        return URI.create(root() + "#stream");
    }

    /** A page, whatever has been taken out of it. */
    public URI page(long number, String suffix) {
        return URI.create(root() + "/" + number + suffix);
    }

    /** An activity, and the graph of its payload; its document is its page. */
    public URI activity(long position) {
        return URI.create(root() + "/" + page(position) + "#" + position);
    }
}
