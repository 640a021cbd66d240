package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A telephone number, in international form once normalised.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#phone">HSDS 3.1, phone</a>
 */
public record Phone(
        UUID id,
        Optional<UUID> locationId,
        Optional<UUID> serviceId,
        Optional<UUID> organizationId,
        Optional<UUID> contactId,
        Optional<UUID> serviceAtLocationId,
        Optional<String> number,
        Optional<BigDecimal> extension,
        Optional<String> type,
        Optional<String> description,
        List<Language> languages,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Phone {
        languages = Absent.orEmpty(languages);
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
