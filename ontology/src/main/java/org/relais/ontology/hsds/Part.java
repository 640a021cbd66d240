package org.relais.ontology.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of a profile that has an id of its own and so can be shown, hidden, confirmed and traced by itself.
 * Its marks are our HSDS profile's additions; {@code visibility} never leaves the node.
 */
public interface Part {
    UUID id();

    /** The class its steward gave it; empty means the default of its kind. */
    Optional<Visibility> visibility();

    List<Assurance> assurance();

    List<Provenance> provenance();
}
