package org.relais.directory.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.profile.Audience;

/**
 * The change log: one stream an audience, its positions gap-free and visible in order, because the counter is held
 * from the first step a transaction appends to its end.
 */
public interface Changes {
    /** Takes the counters now: for writes whose views depend on other profiles. */
    void hold();

    Change append(Audience audience, UUID profile, Change.Kind kind, boolean purge, Instant at);

    /** The next steps behind a position, in order. */
    List<Change> after(Audience audience, long position, int limit);

    long head(Audience audience);

    /** The last step that concerns a profile. */
    Optional<Change> latest(Audience audience, UUID profile);
}
