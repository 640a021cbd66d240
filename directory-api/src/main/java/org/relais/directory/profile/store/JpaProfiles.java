package org.relais.directory.profile.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.Profiles;
import org.relais.directory.profile.StoredProfile;
import org.relais.directory.profile.Widening;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.ProfileKey;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;

/** Profiles in a relational database, everything but opaque values sealed under the profile's key. */
@Dependent
class JpaProfiles implements Profiles {
    /** H2 compares each row it found with every id of the list. */
    private static final int MOST_AT_ONCE = 50;

    private final EntityManager entities;
    private final NodeKey nodeKey;

    @Inject
    JpaProfiles(EntityManager entities, NodeKey nodeKey) {
        this.entities = entities;
        this.nodeKey = nodeKey;
    }

    @Override
    public Optional<StoredProfile> find(UUID id) {
        return Optional.ofNullable(entities.find(ProfileRow.class, id)).map(this::stored);
    }

    /** Opening a seal and reading what is under it takes longer than the queries: that is shared among threads. */
    @Override
    public Map<UUID, StoredProfile> find(Collection<UUID> ids) {
        return ids.stream().gather(Gatherers.windowFixed(MOST_AT_ONCE)).flatMap(this::rows).toList().parallelStream()
                .map(rows -> stored((ProfileRow) rows[0], (VersionRow) rows[1]))
                .collect(Collectors.toMap(stored -> stored.profile().id(), stored -> stored));
    }

    private Stream<Object[]> rows(List<UUID> ids) {
        List<Object[]> found = entities.createQuery(
                        "select p, v from ProfileRow p, VersionRow v where p.id in :ids"
                                + " and v.profileId = p.id and v.version = p.version",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
        found.stream().flatMap(Stream::of).forEach(entities::detach);
        return found.stream();
    }

    @Override
    public Optional<StoredProfile> lock(UUID id) {
        forgetWritten();
        return Optional.ofNullable(entities.find(ProfileRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(this::stored);
    }

    /** Every flush looks through all that a transaction has read and written: one of many writes stays cheap without. */
    private void forgetWritten() {
        entities.flush();
        entities.clear();
    }

    private StoredProfile stored(ProfileRow row) {
        return stored(row, row(row.id, row.version).orElseThrow());
    }

    private StoredProfile stored(ProfileRow row, VersionRow version) {
        ProfileKey key = nodeKey.unwrap(row.wrappedKey, row.id);
        Set<Audience> shownTo = EnumSet.noneOf(Audience.class);
        if (row.shownPublic) {
            shownTo.add(Audience.PUBLIC);
        }
        if (row.shownNetwork) {
            shownTo.add(Audience.NETWORK);
        }
        return new StoredProfile(
                SealedDocument.open(key, version),
                row.version,
                SealedMemory.open(key, row.memory),
                row.withdrawn,
                shownTo,
                row.changedAt);
    }

    @Override
    public void store(StoredProfile profile, Set<UUID> references, Deed deed) {
        UUID id = profile.profile().id();
        boolean fresh = profile.version() == 1;
        ProfileRow kept = fresh ? new ProfileRow() : entities.find(ProfileRow.class, id);
        ProfileKey key = fresh ? nodeKey.newProfileKey(id) : nodeKey.unwrap(kept.wrappedKey, id);
        if (fresh) {
            kept.id = id;
            kept.wrappedKey = nodeKey.wrap(key);
        }
        kept.version = profile.version();
        kept.memory = SealedMemory.seal(key, profile.memory());
        kept.withdrawn = profile.withdrawn();
        kept.changedAt = profile.changedAt();
        if (fresh) {
            entities.persist(kept);
            entities.flush();
        }
        entities.persist(SealedDocument.seal(key, profile, deed));
        refer(id, references, fresh);
        entities.flush();
    }

    private void refer(UUID id, Set<UUID> references, boolean fresh) {
        if (!fresh) {
            entities.createQuery("delete from ReferenceRow r where r.fromId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        for (UUID other : references) {
            ReferenceRow row = new ReferenceRow();
            row.fromId = id;
            row.toId = other;
            entities.persist(row);
        }
    }

    @Override
    public void show(UUID id, Set<Audience> audiences) {
        ProfileRow row = entities.find(ProfileRow.class, id);
        row.shownPublic = audiences.contains(Audience.PUBLIC);
        row.shownNetwork = audiences.contains(Audience.NETWORK);
        entities.flush();
    }

    @Override
    public boolean shown(UUID id, Audience audience) {
        String member = audience == Audience.PUBLIC ? "shownPublic" : "shownNetwork";
        return entities.createQuery("select p." + member + " from ProfileRow p where p.id = :id", Boolean.class)
                .setParameter("id", id)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }

    @Override
    public Set<UUID> referrers(UUID id) {
        return Set.copyOf(entities.createQuery("select r.fromId from ReferenceRow r where r.toId = :id", UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    @Override
    public List<Version> history(UUID id) {
        return versions(id).stream()
                .map(row -> new Version(row.version, row.at, new Deed(row.actor, row.origin)))
                .toList();
    }

    @Override
    public Optional<Profile> version(UUID id, int version) {
        return Optional.ofNullable(entities.find(ProfileRow.class, id))
                .flatMap(row ->
                        row(id, version).map(found -> SealedDocument.open(nodeKey.unwrap(row.wrappedKey, id), found)));
    }

    private Optional<VersionRow> row(UUID id, int version) {
        return entities.createQuery(
                        "select v from VersionRow v where v.profileId = :id and v.version = :version", VersionRow.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void reseal(UUID id, UnaryOperator<Profile> change) {
        ProfileRow profile = entities.find(ProfileRow.class, id);
        ProfileKey before = nodeKey.unwrap(profile.wrappedKey, id);
        ProfileKey after = nodeKey.newProfileKey(id);
        profile.wrappedKey = nodeKey.wrap(after);
        profile.memory = SealedMemory.seal(after, SealedMemory.open(before, profile.memory));
        for (VersionRow version : versions(id)) {
            SealedDocument.reseal(version, before, after, change);
        }
        entities.flush();
    }

    @Override
    public void erase(UUID id) {
        for (String row : List.of(
                "VersionRow r where r.profileId",
                "ReferenceRow r where r.fromId",
                "WideningRow r where r.profileId",
                "ProfileRow r where r.id")) {
            entities.createQuery("delete from " + row + " = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        entities.clear();
    }

    @Override
    public void keep(UUID id, List<Widening> widenings, Deed deed, Instant at) {
        for (Widening widening : widenings) {
            WideningRow row = new WideningRow();
            row.profileId = id;
            row.partId = widening.part();
            row.fromClass = widening.from();
            row.toClass = widening.to();
            row.askedBy = deed.actor();
            row.askedAt = at;
            entities.merge(row);
        }
    }

    @Override
    public List<Widening> widenings(UUID id) {
        return entities.createQuery(
                        "select w from WideningRow w where w.profileId = :id order by w.partId", WideningRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Widening(row.partId, row.fromClass, row.toClass))
                .toList();
    }

    @Override
    public List<UUID> ids(Optional<UUID> after, int limit) {
        return entities.createQuery("select p.id from ProfileRow p where p.id > :after order by p.id", UUID.class)
                .setParameter("after", after.orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultList();
    }

    private List<VersionRow> versions(UUID id) {
        return entities.createQuery(
                        "select v from VersionRow v where v.profileId = :id order by v.version", VersionRow.class)
                .setParameter("id", id)
                .getResultList();
    }
}
