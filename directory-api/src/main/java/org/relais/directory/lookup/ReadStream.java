package org.relais.directory.lookup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Profiles;
import org.relais.directory.profile.StoredProfile;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Redaction;
import org.relais.search.IndexChange;

/** Reads the next steps of the streams, as indexes take them: of each profile only how it is seen now. */
@Dependent
public class ReadStream {
    private static final int STEP = 1_000;

    private final Changes changes;
    private final Profiles profiles;
    private final Redaction redaction;

    /** What changed, and the position the index stands at afterwards. */
    public record Step(List<IndexChange> changes, long position) {}

    @Inject
    public ReadStream(Changes changes, Profiles profiles, Redaction redaction) {
        this.changes = changes;
        this.profiles = profiles;
        this.redaction = redaction;
    }

    @Transactional
    public long head(Audience audience) {
        return changes.head(audience);
    }

    /** The next step of each audience's stream behind the position given; empty steps are left out. */
    @Transactional
    public Map<Audience, Step> after(Map<Audience, Long> positions) {
        Map<UUID, Optional<StoredProfile>> stored = new HashMap<>();
        Map<Audience, Step> next = new EnumMap<>(Audience.class);
        positions.forEach((audience, position) -> {
            List<Change> steps = changes.after(audience, position, STEP);
            if (!steps.isEmpty()) {
                Map<UUID, Change> last = new LinkedHashMap<>();
                steps.forEach(change -> last.merge(change.profile(), change, ReadStream::both));
                List<IndexChange> seen = last.values().stream()
                        .map(change -> seen(audience, change, stored.computeIfAbsent(change.profile(), profiles::find)))
                        .toList();
                next.put(audience, new Step(seen, steps.getLast().position()));
            }
        });
        return next;
    }

    private static Change both(Change earlier, Change later) {
        return new Change(
                later.position(), later.profile(), later.kind(), earlier.purge() || later.purge(), later.at());
    }

    private IndexChange seen(Audience audience, Change change, Optional<StoredProfile> profile) {
        return profile.filter(stored -> !stored.withdrawn())
                .flatMap(stored -> redaction.view(stored.profile(), audience, other -> profiles.shown(other, audience)))
                .<IndexChange>map(view -> new IndexChange.Put(view, change.at(), change.purge()))
                .orElseGet(() -> new IndexChange.Remove(change.profile(), change.purge()));
    }
}
