package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A place: a public one, or a shelter's, which no audience ever sees.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#location">HSDS 3.1, location</a>
 */
public record Location(
        UUID id,
        Optional<String> locationType,
        Optional<URI> url,
        Optional<UUID> organizationId,
        Optional<String> name,
        Optional<String> alternateName,
        Optional<String> description,
        Optional<String> transportation,
        Optional<BigDecimal> latitude,
        Optional<BigDecimal> longitude,
        Optional<String> externalIdentifier,
        Optional<String> externalIdentifierType,
        List<Language> languages,
        List<Address> addresses,
        List<Contact> contacts,
        List<Accessibility> accessibility,
        List<Phone> phones,
        List<Schedule> schedules,
        List<Attribute> attributes,
        Optional<Boolean> shelter,
        Optional<Boolean> accessPoint,
        Optional<Boolean> keepsAddress,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Location {
        languages = Absent.orEmpty(languages);
        addresses = Absent.orEmpty(addresses);
        contacts = Absent.orEmpty(contacts);
        accessibility = Absent.orEmpty(accessibility);
        phones = Absent.orEmpty(phones);
        schedules = Absent.orEmpty(schedules);
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
