package org.relais.directory.profile.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Leaf;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.FeedAddresses;

/** The change log in a relational database. */
@Dependent
class JpaChanges implements Changes {
    private final EntityManager entities;

    @Inject
    JpaChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void freeze() {
        execute(
                isH2()
                        ? "set session characteristics as transaction isolation level snapshot"
                        : "set transaction isolation level repeatable read");
    }

    @Override
    public void thaw() {
        if (isH2()) {
            execute("set session characteristics as transaction isolation level read committed");
        }
    }

    private boolean isH2() {
        try {
            return entities.unwrap(Connection.class).getMetaData().getURL().startsWith("jdbc:h2:");
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void execute(String statement) {
        try (Statement told = entities.unwrap(Connection.class).createStatement()) {
            told.execute(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void hold() {
        for (Audience audience : Audience.values()) {
            entities.find(StreamRow.class, audience, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    @Override
    public Change append(Audience audience, Step step) {
        StreamRow stream = entities.find(StreamRow.class, audience, LockModeType.PESSIMISTIC_WRITE);
        long position = stream.position + 1;
        Instant at = step.at().isBefore(stream.movedAt) ? stream.movedAt : step.at();
        supersede(audience, step);
        Leaf leaf = step.leaf().apply(position);
        ChangeRow row = new ChangeRow();
        row.audience = audience;
        row.position = position;
        row.profileId = step.profile();
        row.professional = step.professional();
        row.kind = step.kind();
        row.purge = step.purge();
        row.at = at;
        row.leaf = leaf.hash();
        row.salt = leaf.salt().orElse(null);
        entities.persist(row);
        if (FeedAddresses.first(FeedAddresses.page(position)) == position) {
            begin(audience, FeedAddresses.page(position), at);
        }
        stream.position = position;
        stream.chain = leaf.chained(stream.chain);
        stream.movedAt = at;
        entities.flush();
        return change(row);
    }

    private void supersede(Audience audience, Step step) {
        entities.createQuery(
                        "select c from ChangeRow c where c.audience = :audience and c.profileId = :profile"
                                + " and c.salt is not null",
                        ChangeRow.class)
                .setParameter("audience", audience)
                .setParameter("profile", step.profile())
                .getResultList()
                .forEach(before -> {
                    before.salt = null;
                    if (step.takesAway()) {
                        entities.find(PageRow.class, new PageRow.Key(audience, FeedAddresses.page(before.position)))
                                .generation++;
                    }
                });
    }

    private void begin(Audience audience, long page, Instant at) {
        PageRow row = new PageRow();
        row.audience = audience;
        row.page = page;
        row.begunAt = at;
        entities.persist(row);
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
    public List<Change> between(Audience audience, long first, long last) {
        return changes(
                entities.createQuery(
                                "select c from ChangeRow c where c.audience = :audience"
                                        + " and c.position between :first and :last order by c.position",
                                ChangeRow.class)
                        .setParameter("first", first)
                        .setParameter("last", last),
                audience);
    }

    @Override
    public Standing standing(Audience audience) {
        StreamRow stream = entities.find(StreamRow.class, audience);
        return new Standing(stream.position, stream.chain, stream.movedAt);
    }

    @Override
    public List<Page> pages(Audience audience) {
        return entities.createQuery(
                        "select p from PageRow p where p.audience = :audience order by p.page", PageRow.class)
                .setParameter("audience", audience)
                .getResultStream()
                .map(JpaChanges::page)
                .toList();
    }

    @Override
    public long taken(Audience audience) {
        return entities.createQuery(
                        "select coalesce(sum(p.generation), 0) from PageRow p where p.audience = :audience", Long.class)
                .setParameter("audience", audience)
                .getSingleResult();
    }

    @Override
    public Optional<Page> page(Audience audience, long number) {
        return Optional.ofNullable(entities.find(PageRow.class, new PageRow.Key(audience, number)))
                .map(JpaChanges::page);
    }

    private static Page page(PageRow row) {
        return new Page(row.page, row.generation, row.begunAt);
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

    /** Of what was read nothing is kept: whoever reads a whole stream has memory for some of it. */
    private List<Change> changes(TypedQuery<ChangeRow> query, Audience audience) {
        List<ChangeRow> rows = query.setParameter("audience", audience).getResultList();
        rows.forEach(entities::detach);
        return rows.stream().map(JpaChanges::change).toList();
    }

    private static Change change(ChangeRow row) {
        return new Change(
                row.position,
                row.profileId,
                row.professional,
                row.kind,
                row.purge,
                row.at,
                new Leaf(row.leaf, Optional.ofNullable(row.salt)));
    }
}
