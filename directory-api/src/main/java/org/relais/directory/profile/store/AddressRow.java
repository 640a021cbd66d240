package org.relais.directory.profile.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.relais.ontology.profile.Audience;

/** Where a thing with an address of its own stands. */
@Entity
@Table(name = "address")
@IdClass(AddressRow.Key.class)
@SuppressWarnings("NullAway.Init")
class AddressRow {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    Audience audience;

    @Id
    @Column(name = "thing_id")
    UUID thingId;

    @Column(name = "profile_id")
    UUID profileId;

    @Column(name = "live")
    boolean live;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        Audience audience;
        UUID thingId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(audience, key.audience)
                    && Objects.equals(thingId, key.thingId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(audience, thingId);
        }
    }
}
