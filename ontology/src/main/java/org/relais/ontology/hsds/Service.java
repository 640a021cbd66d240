package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organization does for people.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#service">HSDS 3.1, service</a>
 */
public record Service(
        UUID id,
        Optional<UUID> organizationId,
        Optional<UUID> programId,
        Optional<String> name,
        Optional<String> alternateName,
        Optional<String> description,
        Optional<URI> url,
        List<Url> additionalUrls,
        Optional<String> email,
        Optional<String> status,
        Optional<String> interpretationServices,
        Optional<String> applicationProcess,
        Optional<String> feesDescription,
        Optional<String> waitTime,
        Optional<String> fees,
        Optional<String> accreditations,
        Optional<String> eligibilityDescription,
        Optional<BigDecimal> minimumAge,
        Optional<BigDecimal> maximumAge,
        Optional<String> assuredDate,
        Optional<String> assurerEmail,
        Optional<String> licenses,
        Optional<String> alert,
        Optional<String> lastModified,
        List<Phone> phones,
        List<Schedule> schedules,
        List<ServiceArea> serviceAreas,
        List<ServiceAtLocation> serviceAtLocations,
        List<Language> languages,
        Optional<Organization> organization,
        List<Funding> funding,
        List<CostOption> costOptions,
        Optional<Program> program,
        List<RequiredDocument> requiredDocuments,
        List<Contact> contacts,
        List<ServiceCapacity> capacities,
        List<Attribute> attributes,
        List<CapacityClaim> capacityClaims,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Service {
        additionalUrls = Absent.orEmpty(additionalUrls);
        phones = Absent.orEmpty(phones);
        schedules = Absent.orEmpty(schedules);
        serviceAreas = Absent.orEmpty(serviceAreas);
        serviceAtLocations = Absent.orEmpty(serviceAtLocations);
        languages = Absent.orEmpty(languages);
        funding = Absent.orEmpty(funding);
        costOptions = Absent.orEmpty(costOptions);
        requiredDocuments = Absent.orEmpty(requiredDocuments);
        contacts = Absent.orEmpty(contacts);
        capacities = Absent.orEmpty(capacities);
        attributes = Absent.orEmpty(attributes);
        capacityClaims = Absent.orEmpty(capacityClaims);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
