package org.relais.directory.wire;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relais.ontology.rdf.FeedFormat;
import org.relais.ontology.rdf.RdfFormat;

/** The forms in which things leave this node, by media type or by the suffix of an address. */
public enum Format {
    JSON("JSON", "application/json", "json"),
    JSON_LD("JSON-LD", "application/ld+json", "jsonld"),
    TURTLE("Turtle", "text/turtle", "ttl"),
    N_TRIPLES("N-Triples", "application/n-triples", "nt"),
    N_QUADS("N-Quads", "application/n-quads", "nq"),
    TRIG("TriG", "application/trig", "trig"),
    RDF_XML("RDF/XML", "application/rdf+xml", "rdf"),
    HTML("HTML", "text/html", "html"),
    VCARD("vCard", "text/vcard", "vcf"),
    CSV("CSV", "text/csv", "csv"),
    XLSX("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TSV("TSV", "text/tab-separated-values", "tsv"),
    SPARQL_JSON("SPARQL JSON", "application/sparql-results+json", "srj"),
    SPARQL_XML("SPARQL XML", "application/sparql-results+xml", "srx"),
    NDJSON("NDJSON", "application/x-ndjson", "ndjson"),
    YAML("YAML", "application/yaml", "yaml"),
    /** RFC 9264. */
    LINKSET("Link set", "application/linkset", "linkset"),
    LINKSET_JSON("Link set, JSON", "application/linkset+json", "linksetjson");

    private final String title;
    private final String mediaType;
    private final String suffix;

    Format(String title, String mediaType, String suffix) {
        this.title = title;
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    public MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }

    /** As it stands in {@code Content-Type}. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    public String suffix() {
        return suffix;
    }

    /** The same as the RDF room knows it. */
    public Optional<RdfFormat> rdf() {
        return RdfFormat.ofSuffix(suffix);
    }

    /** The same, of those that name graphs. */
    public Optional<FeedFormat> feed() {
        return FeedFormat.ofSuffix(suffix);
    }

    /** Those in which a graph is written, in the order of preference where the caller has none. */
    public static List<Format> ofRdf() {
        return List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);
    }

    /** A graph in each of these forms; only the one that is chosen is written. */
    public static Map<Format, Supplier<byte[]>> graphs(Function<RdfFormat, byte[]> written) {
        Map<Format, Supplier<byte[]>> graphs = new LinkedHashMap<>();
        for (Format format : ofRdf()) {
            graphs.put(format, () -> written.apply(format.rdf().orElseThrow()));
        }
        return graphs;
    }

    public static Optional<Format> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }
}
