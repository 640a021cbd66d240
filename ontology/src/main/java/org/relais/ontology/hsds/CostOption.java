package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a service costs, for whom.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#cost-option">HSDS 3.1, cost_option</a>
 */
public record CostOption(
        UUID id,
        Optional<UUID> serviceId,
        Optional<String> validFrom,
        Optional<String> validTo,
        Optional<String> option,
        Optional<String> currency,
        Optional<BigDecimal> amount,
        Optional<String> amountDescription,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public CostOption {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
