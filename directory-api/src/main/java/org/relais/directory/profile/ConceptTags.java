package org.relais.directory.profile;

import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/**
 * Gives every mention of a concept of ours its one form: in a tag the concept's id alone, elsewhere its IRI. A tag with
 * somebody else's taxonomy term stays as it is. Immutable, so thread-safe.
 */
final class ConceptTags {
    /** Members that hold IRIs of concepts, and the scheme of each. */
    private static final Map<String, String> SCHEMES = Map.of(
            "kinds", "organization-kinds",
            "legal_fields", "legal-fields",
            "procedural_stages", "procedural-stages",
            "exploitation_forms", "exploitation-forms",
            "target_groups", "target-groups",
            "method", "assurance-methods");

    private final Concepts concepts;

    ConceptTags(Vocabulary vocabulary) {
        concepts = new Concepts(vocabulary);
    }

    void resolve(Draft value, List<Finding> findings) {
        switch (value) {
            case Draft.Thing thing -> {
                thing.things("attributes").forEach(tag -> resolveTag(tag, findings));
                thing.members().forEach((name, member) -> {
                    String scheme = SCHEMES.get(name);
                    if (scheme != null) {
                        check(member, scheme, findings);
                    }
                    resolve(member, findings);
                });
            }
            case Draft.Row row -> row.values().forEach(each -> resolve(each, findings));
            case Draft.Leaf leaf -> {}
        }
    }

    private void check(Draft member, String scheme, List<Finding> findings) {
        switch (member) {
            case Draft.Leaf(String pointer, JsonString text)
            when Concepts.isOurs(text.getString()) -> {
                if (concepts.ofIri(text.getString())
                        .filter(concept -> concept.scheme().equals(scheme))
                        .isEmpty()) {
                    findings.add(unknown(pointer, text.getString()));
                }
            }
            case Draft.Row row -> row.values().forEach(each -> check(each, scheme, findings));
            default -> {}
        }
    }

    private void resolveTag(Draft.Thing tag, List<Finding> findings) {
        Optional<Draft.Thing> term = tag.thing("taxonomy_term");
        Optional<String> iri = term.flatMap(named -> named.text("term_uri")).filter(Concepts::isOurs);
        Optional<Concept> concept = iri.isPresent()
                ? iri.flatMap(concepts::ofIri)
                : byId(tag.text("taxonomy_term_id"))
                        .or(() -> term.flatMap(this::named))
                        .or(() -> byId(term.flatMap(named -> named.text("id"))));
        concept.ifPresentOrElse(
                known -> {
                    tag.drop("taxonomy_term", "link_id", "link_type", "link_entity");
                    tag.set("taxonomy_term_id", known.id().toString());
                },
                () -> iri.ifPresent(name -> {
                    findings.add(unknown(tag.pointer() + "/taxonomy_term/term_uri", name));
                    tag.drop("taxonomy_term");
                }));
    }

    private Optional<Concept> byId(Optional<String> id) {
        return id.flatMap(PartIds::uuid).flatMap(concepts::ofId);
    }

    /** By its code, in the scheme it names or, when it names none, in the only scheme that has it. */
    private Optional<Concept> named(Draft.Thing term) {
        if (term.text("term_uri").isPresent()) {
            return Optional.empty();
        }
        List<String> schemes = Stream.of("taxonomy_id", "taxonomy")
                .flatMap(member -> term.text(member).stream())
                .toList();
        return term.text("code")
                .flatMap(code -> schemes.isEmpty()
                        ? concepts.ofNotation(code)
                        : schemes.stream()
                                .flatMap(scheme -> concepts.ofNotation(code, scheme).stream())
                                .findFirst());
    }

    private Finding unknown(String pointer, String iri) {
        return new Finding(pointer, FindingKind.UNKNOWN_CONCEPT, concepts.nearest(iri));
    }
}
