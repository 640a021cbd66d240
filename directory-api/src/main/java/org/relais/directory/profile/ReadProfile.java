package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a profile to those who may edit it. */
@Dependent
public class ReadProfile {
    private final Profiles profiles;

    @Inject
    public ReadProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    @Transactional
    public Optional<StoredProfile> read(UUID id) {
        return profiles.find(id).filter(stored -> !stored.withdrawn());
    }

    /** Who wrote which version when, the first first; none for a profile that is not there. */
    @Transactional
    public List<Profiles.Version> history(UUID id) {
        return profiles.history(id);
    }

    /** The parts that somebody wants shown more widely, which waits for approval. */
    @Transactional
    public List<Widening> widenings(UUID id) {
        return profiles.widenings(id);
    }

    /** A page of all ids, in their order. */
    @Transactional
    public List<UUID> ids(Optional<UUID> after, int limit) {
        return profiles.ids(after, limit);
    }
}
