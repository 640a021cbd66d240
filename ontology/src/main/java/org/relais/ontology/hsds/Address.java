package org.relais.ontology.hsds;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a location is, as written on an envelope. For a shelter it is held only when its steward asks so, sealed.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#address">HSDS 3.1, address</a>
 */
public record Address(
        UUID id,
        Optional<UUID> locationId,
        Optional<String> attention,
        @JsonbProperty("address_1") Optional<String> address1,
        @JsonbProperty("address_2") Optional<String> address2,
        Optional<String> city,
        Optional<String> region,
        Optional<String> stateProvince,
        Optional<String> postalCode,
        Optional<String> country,
        Optional<String> addressType,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Address {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
