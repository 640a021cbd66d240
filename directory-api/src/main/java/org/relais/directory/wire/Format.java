package org.relais.directory.wire;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.relais.ontology.rdf.RdfFormat;

/** The forms in which things leave this node, by media type or by the suffix of an address. */
public enum Format {
    JSON("application/json", "json"),
    JSON_LD("application/ld+json", "jsonld"),
    TURTLE("text/turtle", "ttl"),
    N_TRIPLES("application/n-triples", "nt"),
    RDF_XML("application/rdf+xml", "rdf"),
    HTML("text/html", "html"),
    VCARD("text/vcard", "vcf"),
    CSV("text/csv", "csv"),
    NDJSON("application/x-ndjson", "ndjson"),
    YAML("application/yaml", "yaml");

    private final String mediaType;
    private final String suffix;

    Format(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
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

    public static Optional<Format> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }
}
