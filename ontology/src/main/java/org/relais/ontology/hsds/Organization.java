package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization with all it owns; the document that is stored, edited and imported.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#organization">HSDS 3.1, organization</a>
 */
public record Organization(
        UUID id,
        Optional<String> name,
        Optional<String> alternateName,
        Optional<String> description,
        Optional<String> email,
        Optional<URI> website,
        List<Url> additionalWebsites,
        Optional<String> taxStatus,
        Optional<String> taxId,
        Optional<BigDecimal> yearIncorporated,
        Optional<String> legalStatus,
        Optional<String> logo,
        Optional<URI> uri,
        Optional<UUID> parentOrganizationId,
        List<Funding> funding,
        List<Contact> contacts,
        List<Phone> phones,
        List<Location> locations,
        List<Program> programs,
        List<OrganizationIdentifier> organizationIdentifiers,
        List<Attribute> attributes,
        List<Service> services,
        Optional<String> language,
        Optional<Boolean> demonstration,
        List<CapacityClaim> capacityClaims,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements ProfileDocument {
    public Organization {
        additionalWebsites = Absent.orEmpty(additionalWebsites);
        funding = Absent.orEmpty(funding);
        contacts = Absent.orEmpty(contacts);
        phones = Absent.orEmpty(phones);
        locations = Absent.orEmpty(locations);
        programs = Absent.orEmpty(programs);
        organizationIdentifiers = Absent.orEmpty(organizationIdentifiers);
        attributes = Absent.orEmpty(attributes);
        services = Absent.orEmpty(services);
        capacityClaims = Absent.orEmpty(capacityClaims);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
