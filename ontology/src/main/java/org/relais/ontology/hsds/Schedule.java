package org.relais.ontology.hsds;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * When a service or a place is open (RFC 5545 recurrence in HSDS members).
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#schedule">HSDS 3.1, schedule</a>
 */
public record Schedule(
        UUID id,
        Optional<UUID> serviceId,
        Optional<UUID> locationId,
        Optional<UUID> serviceAtLocationId,
        Optional<String> validFrom,
        Optional<String> validTo,
        Optional<String> dtstart,
        Optional<BigDecimal> timezone,
        Optional<String> until,
        Optional<BigDecimal> count,
        Optional<String> wkst,
        Optional<String> freq,
        Optional<BigDecimal> interval,
        Optional<String> byday,
        Optional<String> byweekno,
        Optional<String> bymonthday,
        Optional<String> byyearday,
        Optional<String> description,
        Optional<String> opensAt,
        Optional<String> closesAt,
        Optional<URI> scheduleLink,
        Optional<String> attendingType,
        Optional<String> notes,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Schedule {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
