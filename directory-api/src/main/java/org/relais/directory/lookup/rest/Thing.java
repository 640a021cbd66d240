package org.relais.directory.lookup.rest;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.relais.directory.lookup.ReadThing.Seen;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.outward.HsdsDocuments;

/** A noun of HSDS that has addresses of its own here, and how its JSON is made. */
enum Thing {
    ORGANIZATION("organizations", Organization.class),
    PROFESSIONAL("professionals", Professional.class),
    SERVICE("services", Service.class),
    SERVICE_AT_LOCATION("service_at_locations", ServiceAtLocation.class),
    LOCATION("locations", Location.class);

    private final String collection;
    private final Class<? extends Record> record;

    Thing(String collection, Class<? extends Record> record) {
        this.collection = collection;
        this.record = record;
    }

    Class<? extends Record> record() {
        return record;
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

    /** Whether all of them are listed. */
    boolean hasList() {
        return this != LOCATION;
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
