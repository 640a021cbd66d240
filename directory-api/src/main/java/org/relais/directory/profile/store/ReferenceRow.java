package org.relais.directory.profile.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One profile names another. */
@Entity
@Table(name = "profile_reference")
@IdClass(ReferenceRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ReferenceRow {
    @Id
    @Column(name = "from_id")
    UUID fromId;

    @Id
    @Column(name = "to_id")
    UUID toId;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        UUID fromId;
        UUID toId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(fromId, key.fromId) && Objects.equals(toId, key.toId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(fromId, toId);
        }
    }
}
