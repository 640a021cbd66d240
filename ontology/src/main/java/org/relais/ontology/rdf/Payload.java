package org.relais.ontology.rdf;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.relais.ontology.profile.Audience;

/** What an activity of a feed tells of an entry: its graph, not yet named. */
public final class Payload {
    private static final String END = " .\n";

    private final SortedGraph graph;
    private final FeedAddresses addresses;

    Payload(SortedGraph graph, FeedAddresses addresses) {
        this.graph = graph;
        this.addresses = addresses;
    }

    /** The same, told to others who see the same. */
    public Payload to(Audience audience) {
        return new Payload(graph, new FeedAddresses(addresses.base(), audience));
    }

    /** Canonical N-Quads (RDFC-1.0) of the graph under the name of the activity at that position. */
    public byte[] quads(long position) {
        return quads(graph, addresses.activity(position));
    }

    /** Without blank nodes the canonical form is one line a triple, sorted; the name of the graph changes no order. */
    static byte[] quads(SortedGraph graph, URI name) {
        byte[] end = (" <" + name + ">" + END).getBytes(StandardCharsets.UTF_8);
        byte[] triples = graph.nTriples();
        ByteArrayOutputStream quads = new ByteArrayOutputStream(triples.length * 2);
        int from = 0;
        for (int at = 0; at < triples.length; at++) {
            if (triples[at] == '\n') {
                quads.write(triples, from, at + 1 - from - END.length());
                quads.writeBytes(end);
                from = at + 1;
            }
        }
        return quads.toByteArray();
    }

    SortedGraph graph() {
        return graph;
    }
}
