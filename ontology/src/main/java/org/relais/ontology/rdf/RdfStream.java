package org.relais.ontology.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

/** Many entries as one document of RDF, never held whole. For one thread. */
public final class RdfStream {
    private final GraphText text;

    /**
     * @param base of the node; JSON-LD names its context
     * @throws IllegalArgumentException for RDF/XML, which is not written in parts
     */
    public RdfStream(RdfFormat format, URI base, OutputStream out) throws IOException {
        text = switch (format) {
            case N_TRIPLES -> new GraphText.Lines(out);
            case TURTLE -> new GraphText.Paragraphs(out);
            case JSON_LD -> new GraphText.Nodes(out, new Addresses(base).context());
            case RDF_XML -> throw new IllegalArgumentException("RDF/XML is not written in parts");
        };
    }

    public void add(Payload entry) throws IOException {
        text.add(entry.graph());
    }

    /** Nothing comes after. */
    public void end() throws IOException {
        text.end();
    }
}
