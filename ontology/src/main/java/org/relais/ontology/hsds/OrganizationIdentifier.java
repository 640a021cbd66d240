package org.relais.ontology.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A register number of an organization.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#organization-identifier">HSDS 3.1, organization_identifier</a>
 */
public record OrganizationIdentifier(
        UUID id,
        Optional<UUID> organizationId,
        Optional<String> identifierScheme,
        Optional<String> identifierType,
        Optional<String> identifier,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance)
        implements Part {
    public OrganizationIdentifier {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
    }
}
