package org.relais.directory.idempotency.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.idempotency.Claim;
import org.relais.directory.idempotency.ClaimLost;
import org.relais.directory.idempotency.Head;
import org.relais.directory.idempotency.Requests;
import org.relais.directory.idempotency.Standing;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.ProfileKey;

/** Requests in a relational database, digest and answer sealed under a key of each, which goes with it. */
@Dependent
class JpaRequests implements Requests {
    private static final String PART = "part";

    private final EntityManager entities;
    private final NodeKey nodeKey;

    @Inject
    JpaRequests(EntityManager entities, NodeKey nodeKey) {
        this.entities = entities;
        this.nodeKey = nodeKey;
    }

    @Override
    public Standing begin(Claim claim, Instant now) {
        Optional<RequestRow> known = locked(claim.request());
        if (known.isEmpty()) {
            RequestRow row = new RequestRow();
            row.id = claim.request();
            give(row, claim, now);
            entities.persist(row);
            entities.flush();
            return new Standing.Begun();
        }
        RequestRow row = known.get();
        if (row.head != null) {
            return new Standing.Done(SealedHead.open(key(row), row.head));
        }
        if (row.aliveAt.isAfter(now.minus(LEASE))) {
            return new Standing.InWork();
        }
        dropParts(row.id);
        give(row, claim, now);
        entities.flush();
        return new Standing.Begun();
    }

    private void give(RequestRow row, Claim claim, Instant now) {
        row.holder = claim.holder();
        row.begunAt = now;
        row.aliveAt = now;
        row.wrappedKey = nodeKey.wrap(nodeKey.newProfileKey(row.id));
    }

    @Override
    public void renew(Claim claim, Instant now) {
        held(claim).aliveAt = now;
        entities.flush();
    }

    @Override
    public void add(Claim claim, int number, byte[] content) {
        PartRow part = new PartRow();
        part.requestId = claim.request();
        part.part = number;
        part.content = key(held(claim)).seal(new String(content, StandardCharsets.ISO_8859_1), PART, number);
        entities.persist(part);
        entities.flush();
    }

    @Override
    public void finish(Claim claim, Head head) {
        RequestRow row = held(claim);
        row.head = SealedHead.seal(key(row), head);
        entities.flush();
    }

    @Override
    public byte[] part(UUID request, int number) {
        RequestRow row = entities.find(RequestRow.class, request);
        PartRow part = entities.createQuery(
                        "select p from PartRow p where p.requestId = :id and p.part = :part", PartRow.class)
                .setParameter("id", request)
                .setParameter("part", number)
                .getSingleResult();
        return key(row).open(part.content, PART, number).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void abandon(Claim claim) {
        locked(claim.request())
                .filter(row -> row.holder.equals(claim.holder()) && row.head == null)
                .ifPresent(row -> {
                    dropParts(row.id);
                    entities.remove(row);
                    entities.flush();
                });
    }

    @Override
    public void forgetBefore(Instant limit) {
        entities.createQuery("delete from PartRow p where p.requestId in (select r.id from RequestRow r"
                        + " where r.begunAt < :limit and (r.head is not null or r.aliveAt < :limit))")
                .setParameter("limit", limit)
                .executeUpdate();
        entities.createQuery("delete from RequestRow r"
                        + " where r.begunAt < :limit and (r.head is not null or r.aliveAt < :limit)")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private void dropParts(UUID request) {
        entities.createQuery("delete from PartRow p where p.requestId = :id")
                .setParameter("id", request)
                .executeUpdate();
    }

    private Optional<RequestRow> locked(UUID request) {
        return Optional.ofNullable(entities.find(RequestRow.class, request, LockModeType.PESSIMISTIC_WRITE));
    }

    private RequestRow held(Claim claim) {
        return locked(claim.request())
                .filter(row -> row.holder.equals(claim.holder()) && row.head == null)
                .orElseThrow(ClaimLost::new);
    }

    private ProfileKey key(RequestRow row) {
        return nodeKey.unwrap(row.wrappedKey, row.id);
    }
}
