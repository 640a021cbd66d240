package org.relais.ontology.rdf;

import java.net.URI;
import java.time.DateTimeException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shared.JenaException;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;

/** A view as RDF, and back. Every node has an IRI; {@code docs/rdf-profile.md} has the mapping. Thread-safe. */
public final class ProfileGraph {
    /**
     * Raised when a profile becomes another graph than before: feeds tell every entry anew, and data sets are begun anew.
     */
    public static final int EDITION = 1;

    private final Shortcuts shortcuts;

    public ProfileGraph(Vocabulary vocabulary) {
        shortcuts = new Shortcuts(vocabulary);
    }

    /** @param base of the node that is the authority for the profile */
    public Model of(View view, URI base) {
        return new GraphWriter(new Addresses(base), shortcuts).write(view.document());
    }

    /**
     * The document that a graph tells of.
     *
     * @param thing the profile's IRI, such as {@code {base}/organizations/{id}#it}
     * @throws IllegalArgumentException when the graph is none that {@link #of} writes; the message says where
     */
    public static ProfileDocument read(Model graph, URI thing) {
        Resource it = graph.createResource(thing.toString());
        try {
            return it.hasProperty(org.apache.jena.vocabulary.RDF.type, Namespaces.resource("org:Organization"))
                    ? new GraphReader().read(Organization.class, it)
                    : new GraphReader().read(Professional.class, it);
        } catch (JenaException | DateTimeException e) {
            throw new IllegalArgumentException("cannot read " + thing, e);
        }
    }
}
