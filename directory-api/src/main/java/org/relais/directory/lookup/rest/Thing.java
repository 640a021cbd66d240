package org.relais.directory.lookup.rest;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.relais.directory.lookup.ReadThing.Seen;
import org.relais.ontology.outward.HsdsDocuments;

/** A noun of HSDS that has addresses of its own here, and how its JSON is made. */
enum Thing {
    ORGANIZATION("organizations"),
    PROFESSIONAL("professionals"),
    SERVICE("services"),
    SERVICE_AT_LOCATION("service_at_locations"),
    LOCATION("locations");

    private final String collection;

    Thing(String collection) {
        this.collection = collection;
    }

    String collection() {
        return collection;
    }

    /** As its JSON Schema is called. */
    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<JsonObject> json(HsdsDocuments hsds, Seen seen, java.util.UUID id, boolean full) {
        return switch (this) {
            case ORGANIZATION -> hsds.organization(seen.view(), full);
            case PROFESSIONAL -> hsds.professional(seen.view());
            case SERVICE -> hsds.service(seen.view(), id, Optional.of(seen.changedAt()), full);
            case SERVICE_AT_LOCATION -> hsds.serviceAtLocation(seen.view(), id, Optional.of(seen.changedAt()), full);
            case LOCATION -> hsds.location(seen.view(), id);
        };
    }

    /** Whether there is something to write on a visiting card. */
    boolean hasCard() {
        return this != SERVICE_AT_LOCATION;
    }

    /** Whether it is the profile itself, not a part of one. */
    boolean isProfile() {
        return this == ORGANIZATION || this == PROFESSIONAL;
    }
}
