package org.relais.directory.lookup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Profiles;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Redaction;
import org.relais.search.IndexChange;

/** Reads the next step of a stream, as an index takes it: of each profile only how it is seen now. */
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

    @Transactional
    public Step after(Audience audience, long position) {
        List<Change> steps = changes.after(audience, position, STEP);
        Map<UUID, Change> last = new LinkedHashMap<>();
        for (Change change : steps) {
            last.merge(change.profile(), change, ReadStream::both);
        }
        return new Step(
                last.values().stream().map(change -> seen(audience, change)).toList(),
                steps.isEmpty() ? position : steps.getLast().position());
    }

    private static Change both(Change earlier, Change later) {
        return new Change(
                later.position(), later.profile(), later.kind(), earlier.purge() || later.purge(), later.at());
    }

    private IndexChange seen(Audience audience, Change change) {
        return profiles.find(change.profile())
                .filter(stored -> !stored.withdrawn())
                .flatMap(stored -> redaction.view(stored.profile(), audience, other -> profiles.shown(other, audience)))
                .<IndexChange>map(view -> new IndexChange.Put(view, change.at(), change.purge()))
                .orElseGet(() -> new IndexChange.Remove(change.profile(), change.purge()));
    }
}
