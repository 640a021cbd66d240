package org.relais.ontology.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The ways a feed is written down: those that name graphs. */
public enum FeedFormat {
    TRIG("trig"),
    N_QUADS("nq"),
    JSON_LD("jsonld");

    private final String suffix;

    FeedFormat(String suffix) {
        this.suffix = suffix;
    }

    /** Of an address that asks for this format, without the dot. */
    public static Optional<FeedFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** @param base of the node; JSON-LD names its context */
    GraphText text(OutputStream out, URI base) throws IOException {
        return switch (this) {
            case TRIG -> new GraphText.Paragraphs(out);
            case N_QUADS -> new GraphText.Lines(out);
            case JSON_LD -> new GraphText.Nodes(out, new Addresses(base).context());
        };
    }
}
