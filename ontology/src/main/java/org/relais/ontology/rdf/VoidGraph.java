package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.rdf.Catalog.Dataset;
import org.relais.ontology.rdf.Catalog.Distribution;

/**
 * The data sets of a catalogue as crawlers of linked data look for them: under the IRIs they have in the catalogue.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID Vocabulary</a>
 */
final class VoidGraph {
    private static final URI SPARQL = URI.create("https://www.w3.org/TR/sparql11-protocol/");
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final Set<String> ABOUT_ANYTHING =
            Set.of("as", "dcat", "dcatap", "ldes", "rdf", "rdfs", "spdx", "tree", "void", "xsd");

    private VoidGraph() {}

    /**
     * @param entities how many entries the directory has
     * @param examples paths of documents of the directory
     */
    static Model of(Catalog catalog, long entities, List<String> examples, URI base) {
        Model graph = ModelFactory.createDefaultModel();
        Resource document = graph.createResource(base + "/.well-known/void", resource("void:DatasetDescription"));
        for (Dataset dataset : catalog.datasets()) {
            Resource node = graph.createResource(CatalogGraph.dataset(base.toString(), dataset.name()));
            document.addProperty(property("foaf:topic"), node);
            node.addProperty(RDF.type, resource("void:Dataset"))
                    .addProperty(property("foaf:homepage"), graph.createResource(base + dataset.page()));
            dataset.titles().forEach((language, title) -> node.addProperty(property("dct:title"), title, language));
            dataset.descriptions()
                    .forEach((language, text) -> node.addProperty(property("dct:description"), text, language));
            dataset.licence()
                    .ifPresent(licence ->
                            node.addProperty(property("dct:license"), graph.createResource(licence.toString())));
            dataset.modified().ifPresent(at -> node.addProperty(property("dct:modified"), Literals.instant(at)));
            dataset.distributions().stream()
                    .filter(VoidGraph::isDump)
                    .forEach(dump ->
                            node.addProperty(property("void:dataDump"), graph.createResource(base + dump.path())));
        }
        catalog.services().stream()
                .filter(service -> service.standards().contains(SPARQL))
                .forEach(service -> service.datasets()
                        .forEach(name -> graph.createResource(CatalogGraph.dataset(base.toString(), name))
                                .addProperty(
                                        property("void:sparqlEndpoint"), graph.createResource(base + service.path()))));
        directory(
                graph.createResource(CatalogGraph.dataset(
                        base.toString(), catalog.datasets().getFirst().name())),
                entities,
                examples,
                base);
        return graph;
    }

    private static void directory(Resource node, long entities, List<String> examples, URI base) {
        Model graph = node.getModel();
        node.addProperty(property("void:uriSpace"), base + "/")
                .addProperty(property("void:entities"), Long.toString(entities), XSDDatatype.XSDinteger);
        List.of("Turtle", "N-Triples", "RDF_XML", "JSON-LD")
                .forEach(format -> node.addProperty(property("void:feature"), graph.createResource(FORMATS + format)));
        examples.forEach(
                path -> node.addProperty(property("void:exampleResource"), graph.createResource(base + path + "#it")));
        Namespaces.BY_PREFIX.entrySet().stream()
                .filter(prefix -> !ABOUT_ANYTHING.contains(prefix.getKey()))
                .map(Map.Entry::getValue)
                .forEach(namespace -> node.addProperty(property("void:vocabulary"), graph.createResource(namespace)));
    }

    private static boolean isDump(Distribution distribution) {
        return distribution.file().isPresent()
                && RdfFormat.ofMediaType(distribution.mediaType()).isPresent();
    }
}
