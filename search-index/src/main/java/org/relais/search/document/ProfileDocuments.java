package org.relais.search.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.analysis.Words;
import org.relais.search.places.Atlas;

/**
 * From a view to documents: one that questions find, which lists know as the organization or professional it is, and
 * one for lists only per service and per tie of a service to a place. Thread-safe.
 */
public final class ProfileDocuments {
    private final Vocabulary vocabulary;
    private final Atlas atlas;
    private final Words words;
    private final FoundDocuments findable;

    public ProfileDocuments(Vocabulary vocabulary, Atlas atlas, Words words, SummaryBytes summaries) {
        this.vocabulary = vocabulary;
        this.atlas = atlas;
        this.words = words;
        findable = new FoundDocuments(summaries, new ConceptNames(vocabulary));
    }

    public List<Document> of(View view, Instant changedAt) {
        WordFields fields = new WordFields(words);
        return switch (view.document()) {
            case Organization organization ->
                new OrganizationDocuments(organization, changedAt, vocabulary, fields, findable).all(atlas);
            case Professional professional ->
                new ProfessionalDocuments(professional, changedAt, vocabulary, fields, findable).all(atlas);
        };
    }

    /** ISO 3166 codes of where an entry is or works. */
    public Set<String> countries(View view) {
        Whereabouts whereabouts = new Whereabouts(atlas);
        return switch (view.document()) {
            case Organization organization ->
                whereabouts.organization(organization).countries();
            case Professional professional ->
                whereabouts.professional(professional).countries();
        };
    }
}
