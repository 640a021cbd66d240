package org.relais.directory.idempotency.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request with a key; without a head it is in work, or was left. */
@Entity
@Table(name = "idempotent_request")
@SuppressWarnings("NullAway.Init")
class RequestRow {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "holder")
    UUID holder;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "alive_at")
    Instant aliveAt;

    @Column(name = "wrapped_key")
    byte[] wrappedKey;

    @Column(name = "head")
    byte @Nullable [] head;
}
