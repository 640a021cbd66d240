package org.relais.directory.lookup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Profiles;
import org.relais.directory.profile.StoredProfile;
import org.relais.directory.profile.Views;
import org.relais.ontology.profile.Audience;
import org.relais.search.IndexChange;

/** Reads the next steps of the streams, as indexes take them: of each profile only how it is seen now. */
@Dependent
public class ReadStream {
    private static final int STEP = 1_000;

    private final Changes changes;
    private final Profiles profiles;
    private final Views views;

    /** What changed, and the position the index stands at afterwards. */
    public record Step(List<IndexChange> changes, long position) {}

    @Inject
    public ReadStream(Changes changes, Profiles profiles, Views views) {
        this.changes = changes;
        this.profiles = profiles;
        this.views = views;
    }

    @Transactional
    public long head(Audience audience) {
        return changes.head(audience);
    }

    /** The next step of each audience's stream behind the position given; empty steps are left out. */
    @Transactional
    public Map<Audience, Step> after(Map<Audience, Long> positions) {
        Map<Audience, Map<UUID, Change>> last = new EnumMap<>(Audience.class);
        positions.forEach((audience, position) -> {
            Map<UUID, Change> steps = new LinkedHashMap<>();
            changes.after(audience, position, STEP).forEach(change -> {
                steps.merge(change.profile(), change, ReadStream::both);
            });
            if (!steps.isEmpty()) {
                last.put(audience, steps);
            }
        });
        Set<UUID> ids =
                last.values().stream().flatMap(steps -> steps.keySet().stream()).collect(Collectors.toSet());
        Map<UUID, StoredProfile> stored = ids.isEmpty() ? Map.of() : profiles.find(ids);
        Map<Audience, Step> next = new EnumMap<>(Audience.class);
        last.forEach((audience, steps) -> next.put(
                audience,
                new Step(
                        steps.values().stream()
                                .map(change ->
                                        seen(audience, change, Optional.ofNullable(stored.get(change.profile()))))
                                .toList(),
                        steps.values().stream()
                                .mapToLong(Change::position)
                                .max()
                                .orElseThrow())));
        return next;
    }

    private static Change both(Change earlier, Change later) {
        return earlier.purge() ? later.purging() : later;
    }

    private IndexChange seen(Audience audience, Change change, Optional<StoredProfile> profile) {
        return profile.flatMap(stored -> views.of(stored, audience))
                .<IndexChange>map(view -> new IndexChange.Put(view, change.at(), change.purge()))
                .orElseGet(() -> new IndexChange.Remove(change.profile(), change.purge()));
    }
}
