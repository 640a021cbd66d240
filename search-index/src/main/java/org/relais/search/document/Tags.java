package org.relais.search.document;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.TaxonomyTerm;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** What a thing is tagged with. */
final class Tags {
    private final Vocabulary vocabulary;

    /** As given, in their order. */
    private final Set<URI> given = new LinkedHashSet<>();

    /** Tags named by an id that is not ours. */
    private final Set<UUID> foreign = new LinkedHashSet<>();

    Tags(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Tags organization(Organization organization) {
        attributes(organization.attributes());
        organization.services().forEach(service -> attributes(service.attributes()));
        organization.locations().forEach(location -> attributes(location.attributes()));
        return this;
    }

    Tags professional(Professional professional) {
        professional.practice().ifPresent(practice -> {
            given.addAll(practice.kinds());
            given.addAll(practice.legalFields());
            given.addAll(practice.exploitationForms());
            given.addAll(practice.targetGroups());
            given.addAll(practice.proceduralStages());
        });
        return this;
    }

    Tags attributes(List<Attribute> attributes) {
        attributes.forEach(this::attribute);
        return this;
    }

    private void attribute(Attribute attribute) {
        Optional<UUID> id = attribute.taxonomyTerm().map(TaxonomyTerm::id).or(attribute::taxonomyTermId);
        attribute
                .taxonomyTerm()
                .flatMap(TaxonomyTerm::termUri)
                .or(() -> id.flatMap(vocabulary::concept).map(Concept::iri))
                .ifPresentOrElse(given::add, () -> id.ifPresent(foreign::add));
    }

    Set<URI> given() {
        return given;
    }

    /** The tags of one of our schemes. */
    List<URI> given(String scheme) {
        return given.stream()
                .filter(iri -> scheme(iri).filter(scheme::equals).isPresent())
                .toList();
    }

    /** The tags and all that is broader. */
    Set<URI> widened() {
        Set<URI> widened = new TreeSet<>();
        given.forEach(iri -> widened.addAll(vocabulary.withBroader(iri)));
        return widened;
    }

    /** HSDS ids of the tags and all that is broader. */
    Set<UUID> ids() {
        Set<UUID> ids = new LinkedHashSet<>(foreign);
        widened()
                .forEach(iri -> ids.add(vocabulary.concept(iri).map(Concept::id).orElseGet(() -> Ids.of(iri))));
        return ids;
    }

    /** HSDS ids of the schemes the tags are of. */
    Collection<UUID> taxonomies() {
        Set<UUID> ids = new LinkedHashSet<>();
        given.forEach(iri -> vocabulary
                .concept(iri)
                .flatMap(concept -> vocabulary.scheme(concept.scheme()))
                .map(ConceptScheme::id)
                .ifPresent(ids::add));
        return ids;
    }

    /** Which of our schemes a concept is of. */
    Optional<String> scheme(URI iri) {
        return vocabulary.concept(iri).map(Concept::scheme);
    }
}
