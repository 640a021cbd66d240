package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.hsds.Noun;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.skos.Vocabulary;

/**
 * The form in which a profile is edited and imported: takes one document as it was sent, gives every part its id and
 * every concept its one name, and checks it against the schema, unknown members included. Immutable, so thread-safe.
 */
@Dependent
public class ProfileForm {
    private final ConceptTags conceptTags;

    @Inject
    public ProfileForm(Vocabulary vocabulary) {
        conceptTags = new ConceptTags(vocabulary);
    }

    /** What became of a document. Pointers in its findings are those of the document as it was sent. */
    public sealed interface Filled {
        List<Finding> findings();
    }

    /** It fits; the findings are notes. */
    public record Complete(ProfileDocument document, List<Finding> findings) implements Filled {}

    /** It does not fit, for the errors among the findings. */
    public record Faulty(List<Finding> findings) implements Filled {}

    public Filled fill(JsonObject sent) {
        List<Finding> findings = new ArrayList<>();
        Draft.Thing draft = Draft.Thing.of(sent);
        boolean person = draft.members().containsKey("identity");
        Noun noun = HsdsProfile.FORM.noun(person ? "professional" : "organization");
        if (!draft.members().containsKey("id")) {
            findings.add(Finding.at("", FindingKind.MISSING_ID));
            draft.set("id", PartIds.NOBODY.toString());
        }
        tidy(draft);
        conceptTags.resolve(draft, findings);
        new NestedPlaces(draft, findings).lift();
        PartIds.fill(draft, noun);
        InnerReferences.keep(draft, noun, findings);
        WebAddresses.check(draft, noun, findings);
        JsonObject document = draft.json();
        HsdsProfile.FORM.check(noun.name(), document.toString()).stream()
                .map(finding -> asSent(draft, finding))
                .forEach(findings::add);
        if (findings.stream().anyMatch(Finding::refuses)) {
            return new Faulty(findings);
        }
        return new Complete(
                person ? HsdsJson.read(document, Professional.class) : HsdsJson.read(document, Organization.class),
                findings);
    }

    /** The id a document says it has. */
    public static Optional<UUID> id(JsonObject sent) {
        return sent.get("id") instanceof JsonString id ? PartIds.uuid(id.getString()) : Optional.empty();
    }

    /** What HSDS repeats or remembers beside the record itself is read and left. */
    private static void tidy(Draft value) {
        switch (value) {
            case Draft.Thing thing -> {
                thing.drop("metadata");
                thing.things("services").forEach(service -> {
                    service.drop("organization");
                    service.things("service_at_locations").forEach(tie -> tie.drop("service"));
                });
                thing.members().values().forEach(ProfileForm::tidy);
            }
            case Draft.Row row -> row.values().forEach(ProfileForm::tidy);
            case Draft.Leaf leaf -> {}
        }
    }

    private static Finding asSent(Draft draft, Finding finding) {
        return new Finding(draft.sentPointer(finding.pointer()), finding.kind(), finding.detail());
    }
}
