package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.relais.directory.audit.Diary;

/** Takes a profile out of every audience's sight. Its versions stay until it is erased. */
@Dependent
public class WithdrawProfile {
    private final Profiles profiles;
    private final Streams streams;
    private final Diary diary;
    private final InstantSource clock;

    @Inject
    public WithdrawProfile(Profiles profiles, Streams streams, Diary diary, InstantSource clock) {
        this.profiles = profiles;
        this.streams = streams;
        this.diary = diary;
        this.clock = clock;
    }

    /**
     * @param base the version that is withdrawn; empty when it does not matter
     * @return whether there was something to withdraw
     */
    @Transactional
    public boolean withdraw(UUID id, OptionalInt base, Deed deed) {
        Optional<StoredProfile> before = profiles.lock(id)
                .filter(stored -> !stored.withdrawn())
                .filter(stored -> base.isEmpty() || base.getAsInt() == stored.version());
        before.ifPresent(stored -> {
            StoredProfile after = new StoredProfile(
                    stored.profile(), stored.version() + 1, stored.memory(), true, Set.of(), clock.instant());
            profiles.store(after, Set.of(), deed);
            streams.follow(before, after, true);
            diary.note(clock.instant(), deed.actor(), "WITHDRAW", id, after.version());
        });
        return before.isPresent();
    }
}
