package org.relais.ontology.hsds;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a capacity counts.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#unit">HSDS 3.1, unit</a>
 */
public record Unit(
        UUID id,
        Optional<String> name,
        Optional<String> scheme,
        Optional<String> identifier,
        Optional<URI> uri,
        List<Attribute> attributes) {
    public Unit {
        attributes = Absent.orEmpty(attributes);
    }
}
