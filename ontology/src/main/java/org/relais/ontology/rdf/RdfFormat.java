package org.relais.ontology.rdf;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** The ways a graph is written down. Equal graphs give equal bytes; nothing remote is fetched to write or read. */
public enum RdfFormat {
    TURTLE("text/turtle", "ttl", Lang.TURTLE),
    N_TRIPLES("application/n-triples", "nt", Lang.NTRIPLES),
    RDF_XML("application/rdf+xml", "rdf", Lang.RDFXML),
    JSON_LD("application/ld+json", "jsonld", Lang.JSONLD11);

    private final String mediaType;
    private final String suffix;
    private final Lang lang;

    RdfFormat(String mediaType, String suffix, Lang lang) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.lang = lang;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of an address that asks for this format, without the dot. */
    public String suffix() {
        return suffix;
    }

    public static Optional<RdfFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    public static Optional<RdfFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /**
     * @param base of the node that serves the graph; JSON-LD names its context
     * @throws IllegalArgumentException when the graph has blank nodes
     */
    public byte[] write(Model graph, URI base) {
        SortedGraph sorted = SortedGraph.of(graph);
        return switch (this) {
            case TURTLE -> TurtleText.write(sorted);
            case N_TRIPLES -> sorted.nTriples();
            case RDF_XML -> RdfXml.write(sorted);
            case JSON_LD -> JsonLdText.write(sorted, new Addresses(base).context());
        };
    }

    /**
     * @param base of the node that served the graph; its JSON-LD context is known, no other is
     * @throws IllegalArgumentException when the bytes are not of this format
     */
    public Model read(byte[] bytes, URI base) {
        Model graph = ModelFactory.createDefaultModel();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(bytes))
                    .lang(lang)
                    .base(base.toString())
                    .context(PublishedContext.answering(new Addresses(base).context()))
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(graph);
        } catch (RiotException e) {
            throw new IllegalArgumentException("this is not " + mediaType, e);
        }
        return graph;
    }
}
