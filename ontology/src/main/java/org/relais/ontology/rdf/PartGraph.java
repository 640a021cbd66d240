package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/**
 * What the document at a thing's address says: of the profile's graph, the statements about its things. A thing that
 * stands in another document, as a service at a location stands in its service's, is told by the name it has there; a
 * professional's own service is she herself.
 */
final class PartGraph {
    private final Model whole;
    private final Model part = ModelFactory.createDefaultModel();
    private final Set<Resource> told = new HashSet<>();

    private PartGraph(Model whole) {
        this.whole = whole;
    }

    /**
     * @param profile the thing the whole graph is about
     * @param document address without fragment, such as {@code {base}/services/{id}}
     */
    static Model of(Model whole, URI profile, URI document) {
        PartGraph graph = new PartGraph(whole);
        graph.tellAllIn(document.toString());
        if (graph.part.isEmpty()) {
            graph.tellFromElsewhere(profile, document);
        }
        return graph.part;
    }

    private void tellAllIn(String document) {
        whole.listStatements()
                .filterKeep(statement -> isIn(document, statement.getSubject())
                        || statement.getSubject().getURI().equals(document))
                .forEach(part::add);
    }

    private void tellFromElsewhere(URI profile, URI document) {
        UUID id = Addresses.id(document.toString()).orElseThrow();
        Resource thing = whole.listSubjects().toList().stream()
                .filter(subject -> subject.getURI().endsWith("-" + id))
                .findFirst()
                .orElse(whole.createResource(profile.toString()));
        if (thing.getURI().equals(profile.toString())) {
            part.add(whole);
        } else {
            tell(thing);
        }
        Resource page = part.createResource(document.toString(), resource("foaf:Document"))
                .addProperty(property("foaf:primaryTopic"), thing);
        whole.listStatements(null, GraphWriter.DEMONSTRATION, (RDFNode) null)
                .nextOptional()
                .ifPresent(invented -> page.addProperty(GraphWriter.DEMONSTRATION, invented.getObject()));
    }

    /** A part and all that stands in its document for it alone. */
    private void tell(Resource thing) {
        if (!told.add(thing)) {
            return;
        }
        String document = Addresses.document(thing.getURI());
        thing.listProperties().toList().forEach(statement -> {
            part.add(statement);
            if (statement.getObject().isURIResource()
                    && isIn(document, statement.getResource())
                    && !statement.getResource().getURI().endsWith("#it")) {
                tell(statement.getResource());
            }
        });
    }

    private static boolean isIn(String document, Resource thing) {
        return thing.getURI().startsWith(document + "#");
    }
}
