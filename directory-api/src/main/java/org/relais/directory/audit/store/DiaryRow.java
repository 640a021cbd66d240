package org.relais.directory.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the diary. */
@Entity
@Table(name = "diary")
@SuppressWarnings("NullAway.Init")
class DiaryRow {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "at")
    Instant at;

    @Column(name = "actor")
    String actor;

    @Column(name = "deed")
    String deed;

    @Column(name = "profile_id")
    UUID profileId;

    @Column(name = "version")
    int version;
}
