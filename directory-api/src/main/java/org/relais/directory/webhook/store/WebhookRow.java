package org.relais.directory.webhook.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook. */
@Entity
@Table(name = "webhook")
@SuppressWarnings("NullAway.Init")
class WebhookRow {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "url")
    String url;

    @Column(name = "reached")
    long reached;

    @Column(name = "failures")
    int failures;

    @Column(name = "next_at")
    @Nullable
    Instant nextAt;

    @Column(name = "last_at")
    @Nullable
    Instant lastAt;

    @Column(name = "last_result")
    @Nullable
    String lastResult;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
