package org.relais.directory.lookup.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.relais.directory.lookup.InventedEntries;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.RecordMapping;
import org.relais.ontology.skos.Vocabulary;

/** The page of our RDF profile: made from what makes the documents, so that it says what they say. */
public record RdfProfileModel(List<Example> examples, List<RecordMapping> mapping) {
    /** Where the examples would be served. */
    static final URI NOWHERE = URI.create("https://relais.example.org");

    /**
     * A document, as it would be served.
     *
     * @param kind of what it tells of
     * @param thing its IRI
     */
    public record Example(String kind, URI thing, String turtle) {}

    static RdfProfileModel of(InventedEntries entries, Vocabulary vocabulary) {
        RdfDocuments rdf = new RdfDocuments(vocabulary, NOWHERE);
        View view = entries.organization();
        Organization organization = (Organization) view.document();
        List<Example> examples = new ArrayList<>();
        examples.add(whole(rdf, view, "organization", "/organizations/"));
        examples.add(part(
                rdf,
                view,
                "service",
                "/services/" + organization.services().getFirst().id()));
        examples.add(part(
                rdf,
                view,
                "location",
                "/locations/" + organization.locations().getFirst().id()));
        examples.add(whole(rdf, entries.professional(), "professional", "/professionals/"));
        examples.add(whole(rdf, entries.publicInstitution(), "public-institution", "/organizations/"));
        return new RdfProfileModel(examples, RecordMapping.all());
    }

    private static Example part(RdfDocuments rdf, View view, String kind, String path) {
        byte[] turtle = rdf.part(view, URI.create(NOWHERE + path), RdfFormat.TURTLE);
        return example(kind, path, turtle);
    }

    private static Example whole(RdfDocuments rdf, View view, String kind, String collection) {
        return example(kind, collection + view.document().id(), rdf.profile(view, RdfFormat.TURTLE));
    }

    private static Example example(String kind, String path, byte[] turtle) {
        return new Example(kind, URI.create(NOWHERE + path + "#it"), new String(turtle, StandardCharsets.UTF_8));
    }
}
