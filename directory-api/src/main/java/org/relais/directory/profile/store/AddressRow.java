package org.relais.directory.profile.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.profile.Audience;

/** Where a thing with an address of its own stands; what an audience never saw is null, what is gone for it false. */
@Entity
@Table(name = "address")
@SuppressWarnings("NullAway.Init")
class AddressRow {
    @Id
    @Column(name = "thing_id")
    UUID thingId;

    @Column(name = "profile_id")
    UUID profileId;

    @Column(name = "live_public")
    @Nullable
    Boolean livePublic;

    @Column(name = "live_network")
    @Nullable
    Boolean liveNetwork;

    Optional<Boolean> live(Audience audience) {
        return Optional.ofNullable(audience == Audience.PUBLIC ? livePublic : liveNetwork);
    }

    void setLive(Audience audience, boolean live) {
        switch (audience) {
            case PUBLIC -> livePublic = live;
            case NETWORK -> liveNetwork = live;
        }
    }
}
