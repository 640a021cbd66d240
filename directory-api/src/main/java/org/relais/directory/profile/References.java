package org.relais.directory.profile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.relais.ontology.hsds.Assurance;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Parts;

/** The other profiles a document names. */
final class References {
    private References() {}

    static Set<UUID> of(ProfileDocument document) {
        Set<UUID> references = new LinkedHashSet<>();
        Parts.of(document).forEach(part -> {
            part.assurance().stream().map(Assurance::organizationId).forEach(id -> id.ifPresent(references::add));
            switch (part) {
                case Organization organization ->
                    organization.parentOrganizationId().ifPresent(references::add);
                case Professional.Membership membership -> references.add(membership.organizationId());
                default -> {}
            }
        });
        references.remove(document.id());
        return references;
    }
}
