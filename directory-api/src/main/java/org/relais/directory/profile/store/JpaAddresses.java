package org.relais.directory.profile.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relais.directory.profile.Addresses;
import org.relais.ontology.profile.Audience;

/** Addresses in a relational database. */
@Dependent
class JpaAddresses implements Addresses {
    private final EntityManager entities;

    @Inject
    JpaAddresses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void replace(Audience audience, UUID profile, Set<UUID> things) {
        List<AddressRow> known = entities.createQuery(
                        "select a from AddressRow a where a.audience = :audience and a.profileId = :profile",
                        AddressRow.class)
                .setParameter("audience", audience)
                .setParameter("profile", profile)
                .getResultList();
        Set<UUID> fresh = new HashSet<>(things);
        for (AddressRow row : known) {
            row.live = things.contains(row.thingId);
            fresh.remove(row.thingId);
        }
        for (UUID thing : fresh) {
            AddressRow row = new AddressRow();
            row.audience = audience;
            row.thingId = thing;
            row.profileId = profile;
            row.live = true;
            entities.persist(row);
        }
    }

    @Override
    public Set<UUID> taken(Set<UUID> things, UUID profile) {
        return Set.copyOf(entities.createQuery(
                        "select distinct a.thingId from AddressRow a where a.thingId in :things and a.profileId <> :profile",
                        UUID.class)
                .setParameter("things", things)
                .setParameter("profile", profile)
                .getResultList());
    }

    @Override
    public Optional<Found> find(Audience audience, UUID thing) {
        return entities.createQuery(
                        "select a from AddressRow a where a.audience = :audience and a.thingId = :thing",
                        AddressRow.class)
                .setParameter("audience", audience)
                .setParameter("thing", thing)
                .getResultStream()
                .map(row -> new Found(row.profileId, row.live))
                .findFirst();
    }
}
