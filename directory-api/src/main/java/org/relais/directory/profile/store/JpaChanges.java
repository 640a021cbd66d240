package org.relais.directory.profile.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.ontology.profile.Audience;

/** The change log in a relational database. */
@Dependent
class JpaChanges implements Changes {
    private final EntityManager entities;

    @Inject
    JpaChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void hold() {
        for (Audience audience : Audience.values()) {
            entities.find(StreamRow.class, audience, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    @Override
    public Change append(Audience audience, UUID profile, Change.Kind kind, boolean purge, Instant at) {
        StreamRow stream = entities.find(StreamRow.class, audience, LockModeType.PESSIMISTIC_WRITE);
        stream.position++;
        ChangeRow row = new ChangeRow();
        row.audience = audience;
        row.position = stream.position;
        row.profileId = profile;
        row.kind = kind;
        row.purge = purge;
        row.at = at;
        entities.persist(row);
        entities.flush();
        return change(row);
    }

    @Override
    public List<Change> after(Audience audience, long position, int limit) {
        return changes(
                entities.createQuery(
                                "select c from ChangeRow c where c.audience = :audience and c.position > :position"
                                        + " order by c.position",
                                ChangeRow.class)
                        .setParameter("position", position)
                        .setMaxResults(limit),
                audience);
    }

    @Override
    public long head(Audience audience) {
        return entities.createQuery("select s.position from StreamRow s where s.audience = :audience", Long.class)
                .setParameter("audience", audience)
                .getSingleResult();
    }

    @Override
    public Optional<Change> latest(Audience audience, UUID profile) {
        return changes(
                        entities.createQuery(
                                        "select c from ChangeRow c where c.audience = :audience and c.profileId = :profile"
                                                + " order by c.position desc",
                                        ChangeRow.class)
                                .setParameter("profile", profile)
                                .setMaxResults(1),
                        audience)
                .stream()
                .findFirst();
    }

    private static List<Change> changes(TypedQuery<ChangeRow> query, Audience audience) {
        return query.setParameter("audience", audience)
                .getResultStream()
                .map(JpaChanges::change)
                .toList();
    }

    private static Change change(ChangeRow row) {
        return new Change(row.position, row.profileId, row.kind, row.purge, row.at);
    }
}
