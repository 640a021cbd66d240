package org.relais.directory.profile.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relais.directory.profile.Change;
import org.relais.ontology.profile.Audience;

/** One step of a stream. */
@Entity
@Table(name = "stream_change")
@IdClass(ChangeRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ChangeRow {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    Audience audience;

    @Id
    @Column(name = "position")
    long position;

    @Column(name = "profile_id")
    UUID profileId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    Change.Kind kind;

    @Column(name = "purge")
    boolean purge;

    @Column(name = "at")
    Instant at;

    @Column(name = "professional")
    boolean professional;

    @Column(name = "leaf")
    String leaf;

    @Column(name = "salt")
    @Nullable
    String salt;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        Audience audience;
        long position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(audience, key.audience)
                    && Objects.equals(position, key.position);
        }

        @Override
        public int hashCode() {
            return Objects.hash(audience, position);
        }
    }
}
