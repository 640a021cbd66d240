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
import org.relais.ontology.hsds.Visibility;

/** A part that somebody wants shown more widely. */
@Entity
@Table(name = "pending_widening")
@IdClass(WideningRow.Key.class)
@SuppressWarnings("NullAway.Init")
class WideningRow {
    @Id
    @Column(name = "profile_id")
    UUID profileId;

    @Id
    @Column(name = "part_id")
    UUID partId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_class")
    Visibility fromClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_class")
    Visibility toClass;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        UUID profileId;
        UUID partId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(profileId, key.profileId)
                    && Objects.equals(partId, key.partId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(profileId, partId);
        }
    }
}
