package org.relais.ontology.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A language spoken, by ISO 639 code.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#language">HSDS 3.1, language</a>
 */
public record Language(
        UUID id,
        Optional<UUID> serviceId,
        Optional<UUID> locationId,
        Optional<UUID> phoneId,
        Optional<String> name,
        Optional<String> code,
        Optional<String> note,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Language {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
