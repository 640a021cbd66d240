package org.relais.directory.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;

/** The profiles of this node, every version of each, sealed under a key of its own. */
public interface Profiles {
    Optional<StoredProfile> find(UUID id);

    /** Several at once, by their ids, to be read alone; those that are not there are left out. */
    Map<UUID, StoredProfile> find(Collection<UUID> ids);

    /** One, and nobody else changes it until the transaction ends. */
    Optional<StoredProfile> lock(UUID id);

    /** Adds a profile, or its next version.
     *  @param references the other profiles it names */
    void store(StoredProfile profile, Set<UUID> references, Deed deed);

    /** Notes who sees it now; no new version. */
    void show(UUID id, Set<Audience> audiences);

    boolean shown(UUID id, Audience audience);

    /** The profiles that name this one. */
    Set<UUID> referrers(UUID id);

    List<Version> history(UUID id);

    Optional<Profile> version(UUID id, int version);

    /** Seals every version anew under a fresh key, each put through {@code change}; the old key is destroyed. */
    void reseal(UUID id, UnaryOperator<Profile> change);

    /** Takes away every version, wish and reference of a profile, and its key with it. */
    void erase(UUID id);

    /** Keeps a wish to show parts more widely. */
    void keep(UUID id, List<Widening> widenings, Deed deed, Instant at);

    List<Widening> widenings(UUID id);

    /** Every profile, a page at a time in order of id.
     *  @param after the last id of the page before */
    List<UUID> ids(Optional<UUID> after, int limit);

    /** One line of a profile's history. */
    record Version(int version, Instant at, Deed deed) {}
}
