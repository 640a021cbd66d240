package org.relais.directory.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.directory.audit.Diary;

/** The diary in a relational database. */
@Dependent
class JpaDiary implements Diary {
    private final EntityManager entities;
    private final Supplier<UUID> ids;

    @Inject
    JpaDiary(EntityManager entities, Supplier<UUID> ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public void note(Instant at, String actor, String deed, UUID profile, int version) {
        DiaryRow row = new DiaryRow();
        row.id = ids.get();
        row.at = at;
        row.actor = actor;
        row.deed = deed;
        row.profileId = profile;
        row.version = version;
        entities.persist(row);
    }
}
