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
import org.relais.directory.profile.Deed;

/** One version of a profile, sealed whole. */
@Entity
@Table(name = "profile_version")
@IdClass(VersionRow.Key.class)
@SuppressWarnings("NullAway.Init")
class VersionRow {
    @Id
    @Column(name = "profile_id")
    UUID profileId;

    @Id
    @Column(name = "version")
    int version;

    @Column(name = "document")
    byte[] document;

    /** What it was made of, sealed too; null when that says no more. */
    @Column(name = "original")
    byte @Nullable [] original;

    @Column(name = "at")
    Instant at;

    @Column(name = "actor")
    String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    Deed.Origin origin;

    /** Its primary key. */
    @SuppressWarnings("NullAway.Init")
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        UUID profileId;
        int version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(profileId, key.profileId)
                    && Objects.equals(version, key.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(profileId, version);
        }
    }
}
