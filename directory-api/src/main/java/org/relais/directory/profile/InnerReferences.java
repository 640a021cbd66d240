package org.relais.directory.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Noun;

/** Keeps of a part's references to other parts only those that point inside its own document. */
final class InnerReferences {
    private static final Set<String> REFERENCES = Set.of(
            "organization_id",
            "service_id",
            "location_id",
            "service_at_location_id",
            "contact_id",
            "phone_id",
            "program_id",
            "link_id");

    /** Nouns that name another profile on purpose. */
    private static final Set<String> OUTWARD = Set.of("membership", "assurance");

    private final Set<String> ids = new HashSet<>();
    private final List<Finding> findings;

    private InnerReferences(List<Finding> findings) {
        this.findings = findings;
    }

    static void keep(Draft.Thing document, Noun noun, List<Finding> findings) {
        InnerReferences references = new InnerReferences(findings);
        references.note(document);
        references.keep(document, noun);
    }

    /** Whether it names another part of its document. */
    static boolean in(Draft.Thing part) {
        return part.members().keySet().stream().anyMatch(REFERENCES::contains);
    }

    private void note(Draft value) {
        switch (value) {
            case Draft.Thing thing -> {
                thing.text("id").map(InnerReferences::normal).ifPresent(ids::add);
                thing.members().values().forEach(this::note);
            }
            case Draft.Row row -> row.values().forEach(this::note);
            case Draft.Leaf leaf -> {}
        }
    }

    private void keep(Draft.Thing thing, Noun noun) {
        if (!OUTWARD.contains(noun.name())) {
            thing.members().keySet().removeIf(member -> {
                boolean outside = REFERENCES.contains(member)
                        && thing.text(member)
                                .filter(id -> !ids.contains(normal(id)))
                                .isPresent();
                if (outside) {
                    findings.add(Finding.at(thing.pointer() + "/" + member, FindingKind.REFERENCE_NOT_KEPT));
                }
                return outside;
            });
        }
        thing.members()
                .forEach((member, value) ->
                        noun.in(member).ifPresent(inner -> thing.parts(member).forEach(part -> keep(part, inner))));
    }

    private static String normal(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
