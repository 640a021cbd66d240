package org.relais.directory.profile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;

/**
 * A profile as the store holds it now.
 *
 * @param version 1 for the first
 * @param memory what was ever hidden in it
 * @param withdrawn whether it stands in no audience any more, until published again
 * @param shownTo the audiences that see it
 */
public record StoredProfile(
        Profile profile, int version, PartMemory memory, boolean withdrawn, Set<Audience> shownTo, Instant changedAt) {
    public StoredProfile {
        shownTo = shownTo.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(shownTo));
    }

    StoredProfile seenBy(Set<Audience> audiences) {
        return new StoredProfile(profile, version, memory, withdrawn, audiences, changedAt);
    }
}
