package org.relais.directory.profile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Parts;

/** Which profile a thing with an address of its own stands in, for each audience; gone things are remembered. */
public interface Addresses {
    /** Sets what stands in a profile now, for each audience named; what stood there before and does not now is gone. */
    void replace(UUID profile, Map<Audience, Set<UUID>> things);

    /** Forgets whose the things of a profile were; they are gone for all, and stay taken. */
    void forget(UUID profile);

    /** Those of the things that stand, or once stood, in another profile: an id is never used for two. */
    Set<UUID> taken(Set<UUID> things, UUID profile);

    Optional<Found> find(Audience audience, UUID thing);

    /** @param live false when the audience could once see it and cannot now */
    record Found(UUID profile, boolean live) {}

    /** What has an address of its own in a document: services, locations, services at locations, itself. */
    static Set<UUID> in(ProfileDocument document) {
        Set<UUID> things = new LinkedHashSet<>(Set.of(document.id()));
        Parts.of(document).forEach(part -> {
            switch (part) {
                case Service service -> things.add(service.id());
                case Location location -> things.add(location.id());
                case ServiceAtLocation tie -> things.add(tie.id());
                case Professional professional -> things.add(Ids.serviceOf(professional.id()));
                default -> {}
            }
        });
        return things;
    }
}
