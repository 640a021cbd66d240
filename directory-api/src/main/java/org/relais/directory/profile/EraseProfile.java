package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.relais.directory.audit.Diary;

/**
 * Erases a profile: every version, what it remembers, and its key. Its ids stay taken and answer as gone, and the
 * streams and the diary keep that something went, not what.
 */
@Dependent
public class EraseProfile {
    private final Profiles profiles;
    private final Addresses addresses;
    private final WithdrawProfile withdrawing;
    private final Diary diary;
    private final InstantSource clock;

    @Inject
    public EraseProfile(
            Profiles profiles, Addresses addresses, WithdrawProfile withdrawing, Diary diary, InstantSource clock) {
        this.profiles = profiles;
        this.addresses = addresses;
        this.withdrawing = withdrawing;
        this.diary = diary;
        this.clock = clock;
    }

    /** @return whether there was something to erase */
    @Transactional
    public boolean erase(UUID id, Deed deed) {
        withdrawing.withdraw(id, OptionalInt.empty(), deed);
        Optional<StoredProfile> last = profiles.lock(id);
        last.ifPresent(stored -> {
            profiles.erase(id);
            addresses.forget(id);
            diary.note(clock.instant(), deed.actor(), "ERASE", id, stored.version());
        });
        return last.isPresent();
    }
}
