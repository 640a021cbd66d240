package org.relais.ontology.hsds;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A further web address.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#url">HSDS 3.1, url</a>
 */
public record Url(
        UUID id,
        Optional<String> label,
        Optional<URI> url,
        Optional<UUID> organizationId,
        Optional<UUID> serviceId,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public Url {
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}
