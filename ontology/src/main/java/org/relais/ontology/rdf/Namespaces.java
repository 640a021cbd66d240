package org.relais.ontology.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.relais.ontology.skos.Vocabulary;

/** The vocabularies our graphs are written in, by prefix. */
final class Namespaces {
    /** Of the classes and properties of ours. */
    static final String RELAIS = Vocabulary.BASE + "terms#";

    /** Prefix to namespace, in the order of the prefixes. */
    static final Map<String, String> BY_PREFIX = java.util.Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("as", "https://www.w3.org/ns/activitystreams#"),
            Map.entry("cpsv", "http://purl.org/vocab/cpsv#"),
            Map.entry("cv", "http://data.europa.eu/m8g/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            Map.entry("ldes", "https://w3id.org/ldes#"),
            Map.entry("locn", "http://www.w3.org/ns/locn#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("relais", RELAIS),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("skosxl", "http://www.w3.org/2008/05/skos-xl#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("tree", "https://w3id.org/tree#"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"))));

    private Namespaces() {}

    /** @param name such as {@code schema:name} */
    static Property property(String name) {
        return ResourceFactory.createProperty(iri(name));
    }

    /** @param name such as {@code schema:Place} */
    static Resource resource(String name) {
        return ResourceFactory.createResource(iri(name));
    }

    /** As {@link #resource} takes it; the whole IRI where it begins with none of the prefixes. */
    static String shortened(String iri) {
        return BY_PREFIX.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    private static String iri(String name) {
        int colon = name.indexOf(':');
        String namespace = BY_PREFIX.get(name.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("no such prefix: " + name);
        }
        return namespace + name.substring(colon + 1);
    }
}
