package org.relais.directory.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A partner's token. */
@Entity
@Table(name = "partner_token")
@SuppressWarnings("NullAway.Init")
class PartnerRow {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "digest")
    String digest;

    @Column(name = "partner")
    String partner;

    @Column(name = "agreement")
    String agreement;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "ends_at")
    Instant endsAt;
}
