package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.rdf.Catalog.DataService;
import org.relais.ontology.rdf.Catalog.Dataset;
import org.relais.ontology.rdf.Catalog.Distribution;

/**
 * A catalogue as RDF. The catalogue is {@code {base}/catalog#it}, each part of it {@code {base}/catalog#{name}}.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3</a>
 */
final class CatalogGraph {
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    /** Media type to entry of the EU's table of file types, where there is one. */
    private static final Map<String, String> FILE_TYPES = Map.of(
            "application/json", "JSON",
            "application/ld+json", "JSON_LD",
            "application/n-triples", "RDF_N_TRIPLES",
            "application/trig", "RDF_TRIG",
            "application/rdf+xml", "RDF_XML",
            "application/x-ndjson", "JSON",
            "text/csv", "CSV",
            "text/turtle", "RDF_TURTLE");

    private final Model graph = ModelFactory.createDefaultModel();
    private final String base;
    private final Resource publisher;
    private final Resource contact;

    private CatalogGraph(URI base) {
        this.base = base.toString();
        this.publisher = part("publisher");
        this.contact = part("contact");
    }

    static Model of(Catalog catalog, URI base) {
        CatalogGraph writing = new CatalogGraph(base);
        writing.describe(catalog);
        return writing.graph;
    }

    /** The data set of that name, wherever it is told of. */
    static String dataset(String base, String name) {
        return base + "/catalog#" + name;
    }

    private void describe(Catalog catalog) {
        Resource node = part("it")
                .addProperty(RDF.type, resource("dcat:Catalog"))
                .addProperty(property("foaf:homepage"), page("/catalog"))
                .addProperty(property("dct:publisher"), publisher)
                .addProperty(property("dcat:themeTaxonomy"), AuthorityCodes.table("data-theme"));
        texts(node, "dct:title", catalog.titles());
        texts(node, "dct:description", catalog.descriptions());
        languages(node, catalog.titles().keySet());
        graph.createResource(base + "/catalog", resource("foaf:Document"))
                .addProperty(property("foaf:primaryTopic"), node);
        publisher
                .addProperty(RDF.type, resource("foaf:Agent"))
                .addProperty(property("foaf:name"), catalog.publisher().name())
                .addProperty(property("foaf:homepage"), page(catalog.publisher().homepage()));
        contact.addProperty(RDF.type, resource("vcard:Organization"))
                .addProperty(property("vcard:fn"), catalog.publisher().name())
                .addProperty(
                        property("vcard:hasURL"),
                        graph.createResource(catalog.publisher().homepage().toString()));
        for (Dataset dataset : catalog.datasets()) {
            node.addProperty(property("dcat:dataset"), describe(dataset));
            countries(node, dataset.countries());
        }
        catalog.datasets().stream()
                .flatMap(dataset -> dataset.modified().stream())
                .max(Instant::compareTo)
                .ifPresent(at -> node.addProperty(property("dct:modified"), Literals.instant(at)));
        for (DataService service : catalog.services()) {
            node.addProperty(property("dcat:service"), describe(service));
        }
    }

    private Resource describe(Dataset dataset) {
        Resource node = part(dataset.name())
                .addProperty(RDF.type, resource("dcat:Dataset"))
                .addProperty(property("dct:publisher"), publisher)
                .addProperty(property("dcat:contactPoint"), contact)
                .addProperty(property("dcat:landingPage"), page(dataset.page()))
                .addProperty(property("dct:accessRights"), AuthorityCodes.entry("access-right", "PUBLIC"))
                .addProperty(
                        property("dct:accrualPeriodicity"), AuthorityCodes.entry("frequency", dataset.frequency()));
        texts(node, "dct:title", dataset.titles());
        texts(node, "dct:description", dataset.descriptions());
        dataset.themes()
                .forEach(theme -> node.addProperty(property("dcat:theme"), AuthorityCodes.entry("data-theme", theme)));
        languages(node, dataset.languages());
        countries(node, dataset.countries());
        dataset.modified().ifPresent(at -> node.addProperty(property("dct:modified"), Literals.instant(at)));
        for (Distribution distribution : dataset.distributions()) {
            node.addProperty(property("dcat:distribution"), describe(distribution, dataset));
        }
        return node;
    }

    private Resource describe(Distribution distribution, Dataset dataset) {
        Resource address = graph.createResource(base + distribution.path());
        Resource node = part(distribution.name())
                .addProperty(RDF.type, resource("dcat:Distribution"))
                .addProperty(property("dcat:accessURL"), address)
                .addProperty(property("dcatap:availability"), AuthorityCodes.entry("planned-availability", "STABLE"));
        texts(node, "dct:title", distribution.titles());
        Optional.ofNullable(FILE_TYPES.get(distribution.mediaType()))
                .ifPresent(type -> node.addProperty(property("dct:format"), AuthorityCodes.entry("file-type", type)));
        if (!distribution.mediaType().contains("/x-")) {
            node.addProperty(property("dcat:mediaType"), graph.createResource(MEDIA_TYPES + distribution.mediaType()));
        }
        dataset.licence()
                .ifPresent(licence -> node.addProperty(
                        property("dct:license"),
                        graph.createResource(licence.toString(), resource("dct:LicenseDocument"))));
        if (!dataset.rights().isEmpty()) {
            Resource rights = part(dataset.name() + "-rights").addProperty(RDF.type, resource("dct:RightsStatement"));
            texts(rights, "rdfs:label", dataset.rights());
            node.addProperty(property("dct:rights"), rights);
        }
        distribution.service().ifPresent(service -> node.addProperty(property("dcat:accessService"), part(service)));
        distribution.file().ifPresent(file -> file(node, distribution, address, file));
        return node;
    }

    private void file(Resource node, Distribution distribution, Resource address, Catalog.File file) {
        Resource checksum = part(distribution.name() + "-checksum")
                .addProperty(RDF.type, resource("spdx:Checksum"))
                .addProperty(property("spdx:algorithm"), resource("spdx:checksumAlgorithm_sha256"))
                .addProperty(property("spdx:checksumValue"), file.sha256(), XSDDatatype.XSDhexBinary);
        node.addProperty(property("dcat:downloadURL"), address)
                .addProperty(property("dcat:byteSize"), Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger)
                .addProperty(property("spdx:checksum"), checksum);
        file.packing()
                .ifPresent(packing -> node.addProperty(
                        property(packing.equals("application/zip") ? "dcat:packageFormat" : "dcat:compressFormat"),
                        graph.createResource(MEDIA_TYPES + packing)));
    }

    private Resource describe(DataService service) {
        Resource node = part(service.name())
                .addProperty(RDF.type, resource("dcat:DataService"))
                .addProperty(property("dct:publisher"), publisher)
                .addProperty(property("dcat:contactPoint"), contact)
                .addProperty(property("dct:accessRights"), AuthorityCodes.entry("access-right", "PUBLIC"))
                .addProperty(property("dcat:endpointURL"), graph.createResource(base + service.path()))
                .addProperty(property("dcat:endpointDescription"), graph.createResource(base + service.explanation()));
        texts(node, "dct:title", service.titles());
        texts(node, "dct:description", service.descriptions());
        service.standards()
                .forEach(standard -> node.addProperty(
                        property("dct:conformsTo"),
                        graph.createResource(standard.toString(), resource("dct:Standard"))));
        service.datasets().forEach(dataset -> node.addProperty(property("dcat:servesDataset"), part(dataset)));
        return node;
    }

    private Resource part(String name) {
        return graph.createResource(dataset(base, name));
    }

    private Resource page(String path) {
        return page(URI.create(base + path));
    }

    private Resource page(URI address) {
        return graph.createResource(address.toString(), resource("foaf:Document"));
    }

    private static void texts(Resource node, String property, Map<String, String> texts) {
        texts.forEach((language, text) -> node.addProperty(property(property), text, language));
    }

    private static void languages(Resource node, Collection<String> tags) {
        tags.stream()
                .flatMap(tag -> AuthorityCodes.language(tag).stream())
                .forEach(language -> node.addProperty(property("dct:language"), language));
    }

    private static void countries(Resource node, Collection<String> codes) {
        codes.stream()
                .flatMap(code -> AuthorityCodes.country(code).stream())
                .forEach(country -> node.addProperty(property("dct:spatial"), country));
    }
}
