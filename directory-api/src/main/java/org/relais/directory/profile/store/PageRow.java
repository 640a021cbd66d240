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
import org.relais.ontology.profile.Audience;

/** A thousand positions of a stream. */
@Entity
@Table(name = "stream_page")
@IdClass(PageRow.Key.class)
@SuppressWarnings("NullAway.Init")
class PageRow {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    Audience audience;

    @Id
    @Column(name = "page")
    long page;

    @Column(name = "generation")
    int generation;

    @Column(name = "begun_at")
    Instant begunAt;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        Audience audience;
        long page;

        Key() {}

        Key(Audience audience, long page) {
            this.audience = audience;
            this.page = page;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(audience, key.audience) && Objects.equals(page, key.page);
        }

        @Override
        public int hashCode() {
            return Objects.hash(audience, page);
        }
    }
}
