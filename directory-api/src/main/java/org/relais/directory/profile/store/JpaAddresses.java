package org.relais.directory.profile.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relais.directory.profile.Addresses;
import org.relais.ontology.profile.Audience;

/** Addresses in a relational database. */
@Dependent
class JpaAddresses implements Addresses {
    /** One query for any number of things: its text stays the same, so that it is prepared once. */
    private static final int AT_ONCE = 16;

    private static final String TAKEN =
            "select a.thingId from AddressRow a where a.profileId <> :profile and a.thingId in "
                    + IntStream.range(0, AT_ONCE).mapToObj(i -> ":t" + i).collect(Collectors.joining(", ", "(", ")"));
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    JpaAddresses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void replace(UUID profile, Map<Audience, Set<UUID>> things) {
        Map<UUID, AddressRow> rows = new HashMap<>();
        entities.createQuery("select a from AddressRow a where a.profileId = :profile", AddressRow.class)
                .setParameter("profile", profile)
                .getResultList()
                .forEach(row -> rows.put(row.thingId, row));
        things.forEach((audience, standing) -> {
            rows.values().stream()
                    .filter(row -> row.live(audience).isPresent())
                    .forEach(row -> row.setLive(audience, false));
            standing.forEach(thing ->
                    rows.computeIfAbsent(thing, id -> fresh(id, profile)).setLive(audience, true));
        });
    }

    private AddressRow fresh(UUID thing, UUID profile) {
        AddressRow row = new AddressRow();
        row.thingId = thing;
        row.profileId = profile;
        entities.persist(row);
        return row;
    }

    @Override
    public void forget(UUID profile) {
        entities.createQuery("update AddressRow a set a.profileId = :nobody where a.profileId = :profile")
                .setParameter("nobody", NOBODY)
                .setParameter("profile", profile)
                .executeUpdate();
    }

    @Override
    public Set<UUID> taken(Set<UUID> things, UUID profile) {
        Set<UUID> taken = new HashSet<>();
        Iterator<UUID> left = things.iterator();
        while (left.hasNext()) {
            TypedQuery<UUID> query = entities.createQuery(TAKEN, UUID.class).setParameter("profile", profile);
            UUID thing = profile;
            for (int i = 0; i < AT_ONCE; i++) {
                thing = left.hasNext() ? left.next() : thing;
                query.setParameter("t" + i, thing);
            }
            taken.addAll(query.getResultList());
        }
        return taken;
    }

    @Override
    public Optional<Found> find(Audience audience, UUID thing) {
        return Optional.ofNullable(entities.find(AddressRow.class, thing))
                .flatMap(row -> row.live(audience).map(live -> new Found(row.profileId, live)));
    }
}
