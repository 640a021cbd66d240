package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How much of a service is available now.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#service-capacity">HSDS 3.1, service_capacity</a>
 */
public record ServiceCapacity(
        UUID id,
        Optional<UUID> serviceId,
        Optional<Unit> unit,
        Optional<UUID> unitId,
        Optional<BigDecimal> available,
        Optional<BigDecimal> maximum,
        Optional<String> description,
        Optional<String> updated,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public ServiceCapacity {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
