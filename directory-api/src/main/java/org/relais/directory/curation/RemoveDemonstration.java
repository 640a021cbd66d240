package org.relais.directory.curation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.relais.directory.problem.Conflict;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.ReadProfile;
import org.relais.directory.profile.StoredProfile;
import org.relais.directory.profile.WithdrawProfile;

/** Withdraws every entry that was invented to show the program. */
@Dependent
public class RemoveDemonstration {
    private static final int PAGE = 500;

    private final ReadProfile reading;
    private final WithdrawProfile withdrawing;

    @Inject
    public RemoveDemonstration(ReadProfile reading, WithdrawProfile withdrawing) {
        this.reading = reading;
        this.withdrawing = withdrawing;
    }

    /** @return how many were withdrawn */
    public int remove(Deed deed) {
        int removed = 0;
        Optional<UUID> last = Optional.empty();
        List<UUID> page;
        do {
            page = reading.ids(last, PAGE);
            for (UUID id : page) {
                if (reading.read(id).filter(RemoveDemonstration::invented).isPresent()
                        && Conflict.retried(() -> withdrawing.withdraw(id, OptionalInt.empty(), deed))) {
                    removed++;
                }
            }
            last = page.isEmpty() ? last : Optional.of(page.getLast());
        } while (!page.isEmpty());
        return removed;
    }

    private static boolean invented(StoredProfile stored) {
        return stored.profile().document().demonstration().orElse(false);
    }
}
