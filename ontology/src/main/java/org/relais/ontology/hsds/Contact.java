package org.relais.ontology.hsds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A function or a natural person one can turn to. A contact with a name is a natural person.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#contact">HSDS 3.1, contact</a>
 */
public record Contact(
        UUID id,
        Optional<UUID> organizationId,
        Optional<UUID> serviceId,
        Optional<UUID> serviceAtLocationId,
        Optional<UUID> locationId,
        Optional<String> name,
        Optional<String> title,
        Optional<String> department,
        Optional<String> email,
        List<Phone> phones,
        List<Attribute> attributes,
        Optional<LocalDate> consentedOn,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements PersonalPart {
    public Contact {
        phones = Absent.orEmpty(phones);
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
