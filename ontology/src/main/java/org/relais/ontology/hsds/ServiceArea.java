package org.relais.ontology.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where people may live to get a service: serves this area, not located there.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#service-area">HSDS 3.1, service_area</a>
 */
public record ServiceArea(
        UUID id,
        Optional<UUID> serviceId,
        Optional<UUID> serviceAtLocationId,
        Optional<String> name,
        Optional<String> description,
        Optional<String> extent,
        Optional<String> extentType,
        Optional<String> uri,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public ServiceArea {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
