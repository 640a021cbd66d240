package org.relais.ontology.hsds;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A concept scheme, as HSDS says it.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#taxonomy">HSDS 3.1, taxonomy</a>
 */
public record Taxonomy(
        UUID id, Optional<String> name, Optional<String> description, Optional<URI> uri, Optional<String> version) {}
