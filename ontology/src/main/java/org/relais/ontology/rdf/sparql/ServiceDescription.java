package org.relais.ontology.rdf.sparql;

import java.net.URI;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.rdf.RdfFormat;

/**
 * What the endpoint says of itself.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
public final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> WRITTEN = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD");

    private ServiceDescription() {}

    /** @param endpoint its address */
    public static byte[] of(URI endpoint, RdfFormat format, URI base) {
        Model graph = ModelFactory.createDefaultModel();
        Resource defaultGraph =
                graph.createResource(endpoint + "#default-graph").addProperty(RDF.type, sd("Graph"));
        Resource dataSet = graph.createResource(endpoint + "#data-set")
                .addProperty(RDF.type, sd("Dataset"))
                .addProperty(property("defaultGraph"), defaultGraph);
        Resource service = graph.createResource(endpoint + "#service")
                .addProperty(RDF.type, sd("Service"))
                .addProperty(property("endpoint"), graph.createResource(endpoint.toString()))
                .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(property("feature"), sd("UnionDefaultGraph"))
                .addProperty(property("defaultDataset"), dataSet);
        WRITTEN.forEach(name -> service.addProperty(property("resultFormat"), graph.createResource(FORMATS + name)));
        return format.write(graph, base);
    }

    private static Resource sd(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD + name);
    }
}
