package org.relais.directory.idempotency.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A part of an answer's body, sealed. */
@Entity
@Table(name = "idempotent_answer")
@IdClass(PartRow.Key.class)
@SuppressWarnings("NullAway.Init")
class PartRow {
    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column(name = "part")
    int part;

    @Column(name = "content")
    byte[] content;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        UUID requestId;
        int part;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(requestId, key.requestId) && part == key.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(requestId, part);
        }
    }
}
