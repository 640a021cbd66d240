package org.relais.ontology.rdf;

import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/**
 * Where in the graph a record stands.
 *
 * @param node the record's own
 * @param subject what its members are said of: its own node, or that of the thing it is a field group of
 * @param tag the language its text is written in, or empty
 * @param provider the organization around it
 */
record Place(Resource node, Resource subject, String tag, Optional<Provider> provider) {
    /** The organization that services are of, and whether it is a public institution. */
    record Provider(Resource organization, boolean isPublic) {}

    /** The document that describes the thing this place is in. */
    Resource document() {
        return node.getModel().createResource(Addresses.document(node.getURI()));
    }
}
