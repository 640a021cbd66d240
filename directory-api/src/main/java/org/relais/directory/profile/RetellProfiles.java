package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells every stream anew of what it shows, where the way it is told has changed though no profile has: what was
 * published before no longer fits its leaves.
 */
@Dependent
public class RetellProfiles {
    private static final int AT_ONCE = 200;

    private final Profiles profiles;
    private final Streams streams;
    private final InstantSource clock;

    @Inject
    public RetellProfiles(Profiles profiles, Streams streams, InstantSource clock) {
        this.profiles = profiles;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Some of them, in the order of their ids.
     *
     * @param after the last of those told before
     * @return the last told now; empty behind the end
     */
    @Transactional
    public Optional<UUID> retell(Optional<UUID> after) {
        List<UUID> some = profiles.ids(after, AT_ONCE);
        some.forEach(id -> profiles.lock(id).ifPresent(stored -> streams.retell(stored, clock.instant())));
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast());
    }
}
