package org.relais.ontology.hsds;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.net.URI;
import java.util.UUID;

/** Ids that follow from what they name: UUIDv5 (RFC 9562, section 5.5). */
public final class Ids {
    private Ids() {}

    /** The id of a concept or concept scheme: UUIDv5 of its IRI in the URL namespace. */
    public static UUID of(URI iri) {
        return Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL).generate(iri.toString());
    }

    /** The id of the one HSDS service as which a professional appears. */
    public static UUID serviceOf(UUID professional) {
        return of(professional, "service");
    }

    /** The id of the tie of that service to one of her places. */
    public static UUID serviceAtLocationOf(UUID professional, UUID location) {
        return of(serviceOf(professional), location.toString());
    }

    /** The id of a thing that belongs to {@code owner} and is told apart there by {@code name}. */
    public static UUID of(UUID owner, String name) {
        return Generators.nameBasedGenerator(owner).generate(name);
    }
}
