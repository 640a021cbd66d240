package org.relais.ontology.outward;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Taxonomy;
import org.relais.ontology.hsds.TaxonomyTerm;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** Our concepts as HSDS says them: taxonomies, taxonomy terms, and the attributes that tag a record with one. */
record TaxonomyTerms(Vocabulary vocabulary) {
    private static final String ENGLISH = "en";

    Taxonomy taxonomy(ConceptScheme scheme) {
        String title = scheme.title(ENGLISH);
        return new Taxonomy(
                scheme.id(),
                Optional.of(title),
                Optional.of(said(scheme.definition(ENGLISH), title)),
                Optional.of(scheme.iri()),
                Optional.empty());
    }

    /** The term with its taxonomy in it. */
    TaxonomyTerm term(Concept concept) {
        return Copy.of(tag(concept), Map.of("taxonomyDetail", scheme(concept).map(this::taxonomy)));
    }

    /** The attribute with all there is to say of its concept; one whose concept is not ours stays as it is. */
    Attribute toldInFull(Attribute attribute, String language) {
        return concept(attribute)
                .map(concept -> Copy.of(
                        attribute,
                        Map.of(
                                "taxonomyTermId", Optional.of(concept.id()),
                                "taxonomyTerm", Optional.of(tag(concept)),
                                "linkType", Optional.of(concept.scheme()),
                                "label", attribute.label().or(() -> Optional.of(label(concept, language))))))
                .orElse(attribute);
    }

    /** The name of the concept it tags with, in that language or else in English. */
    Optional<String> label(Attribute attribute, String language) {
        return concept(attribute).map(found -> label(found, language));
    }

    /** The concept's name in that language, or else in English. */
    Optional<String> label(URI concept, String language) {
        return vocabulary.concept(concept).map(found -> label(found, language));
    }

    private static String label(Concept concept, String language) {
        return concept.prefLabel(Locale.forLanguageTag(language).getLanguage());
    }

    private TaxonomyTerm tag(Concept concept) {
        String name = concept.prefLabel(ENGLISH);
        return new TaxonomyTerm(
                concept.id(),
                Optional.of(concept.notation()),
                Optional.of(name),
                Optional.of(said(concept.definition(ENGLISH), name)),
                parent(concept).map(Ids::of),
                scheme(concept).map(scheme -> scheme.title(ENGLISH)),
                Optional.empty(),
                Optional.of(ENGLISH),
                scheme(concept).map(ConceptScheme::id),
                Optional.of(concept.iri()));
    }

    /** HSDS knows one parent: of several the first by IRI, so that every node names the same. */
    private Optional<URI> parent(Concept concept) {
        return concept.broader().stream()
                .filter(broader -> vocabulary
                        .concept(broader)
                        .filter(found -> found.scheme().equals(concept.scheme()))
                        .isPresent())
                .sorted()
                .findFirst();
    }

    /** The concept of ours it tags with. */
    Optional<Concept> concept(Attribute attribute) {
        return attribute
                .taxonomyTermId()
                .flatMap(vocabulary::concept)
                .or(() -> attribute.taxonomyTerm().map(TaxonomyTerm::id).flatMap(vocabulary::concept))
                .or(() ->
                        attribute.taxonomyTerm().flatMap(TaxonomyTerm::termUri).flatMap(vocabulary::concept));
    }

    private Optional<ConceptScheme> scheme(Concept concept) {
        return vocabulary.scheme(concept.scheme());
    }

    private static String said(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
