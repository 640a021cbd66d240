package org.relais.directory.profile.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.relais.ontology.profile.Audience;

/** The counter of a stream, the chain over its leaves, and the time of its last step. */
@Entity
@Table(name = "stream")
@SuppressWarnings("NullAway.Init")
class StreamRow {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    Audience audience;

    @Column(name = "position")
    long position;

    @Column(name = "chain")
    String chain;

    @Column(name = "moved_at")
    Instant movedAt;
}
