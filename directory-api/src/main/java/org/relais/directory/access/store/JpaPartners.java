package org.relais.directory.access.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.access.Partner;
import org.relais.directory.access.Partners;

/** Partners in a relational database. */
@Dependent
class JpaPartners implements Partners {
    private final EntityManager entities;

    @Inject
    JpaPartners(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Partner partner, String digest) {
        PartnerRow row = new PartnerRow();
        row.id = partner.id();
        row.digest = digest;
        row.partner = partner.name();
        row.agreement = partner.agreement();
        row.issuedAt = partner.issued();
        row.endsAt = partner.ends();
        entities.persist(row);
    }

    @Override
    public Optional<Partner> find(String digest) {
        return entities.createQuery("select p from PartnerRow p where p.digest = :digest", PartnerRow.class)
                .setParameter("digest", digest)
                .getResultStream()
                .map(JpaPartners::partner)
                .findFirst();
    }

    @Override
    public List<Partner> all() {
        return entities.createQuery("select p from PartnerRow p order by p.partner, p.issuedAt, p.id", PartnerRow.class)
                .getResultStream()
                .map(JpaPartners::partner)
                .toList();
    }

    @Override
    public boolean remove(UUID id) {
        return entities.createQuery("delete from PartnerRow p where p.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    private static Partner partner(PartnerRow row) {
        return new Partner(row.id, row.partner, row.agreement, row.issuedAt, row.endsAt);
    }
}
