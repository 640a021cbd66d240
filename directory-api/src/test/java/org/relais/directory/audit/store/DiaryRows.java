package org.relais.directory.audit.store;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.directory.audit.Diary;

/** Gives tests of other rooms the diary. */
public final class DiaryRows {
    private DiaryRows() {}

    public static Diary diary(EntityManager entities, Supplier<UUID> ids) {
        return new JpaDiary(entities, ids);
    }
}
