package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A capacity somebody states, with its source. Claims that contradict each other stand side by side.
 *
 * @param amount how many
 * @param unit of what, in the profile's first language
 */
public record CapacityClaim(
        UUID id,
        BigDecimal amount,
        String unit,
        Optional<String> description,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public CapacityClaim {
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
