package org.relais.directory.profile.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A profile: its key, its memory, who sees it. */
@Entity
@Table(name = "profile")
@SuppressWarnings("NullAway.Init")
class ProfileRow {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "version")
    int version;

    @Column(name = "wrapped_key")
    byte[] wrappedKey;

    @Column(name = "memory")
    byte[] memory;

    @Column(name = "withdrawn")
    boolean withdrawn;

    @Column(name = "shown_public")
    boolean shownPublic;

    @Column(name = "shown_network")
    boolean shownNetwork;

    @Column(name = "changed_at")
    Instant changedAt;
}
