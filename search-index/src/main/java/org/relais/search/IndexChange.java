package org.relais.search;

import java.time.Instant;
import java.util.UUID;
import org.relais.ontology.profile.View;

/** One profile that changed for the index's audience. */
public sealed interface IndexChange {
    UUID profile();

    /** Whether nothing of what the profile was before may remain in any file of the index. */
    boolean purge();

    /**
     * The profile is now seen like this.
     *
     * @param changedAt when this audience's view changed
     */
    record Put(View view, Instant changedAt, boolean purge) implements IndexChange {
        @Override
        public UUID profile() {
            return view.id();
        }
    }

    /** The profile is no longer seen. */
    record Remove(UUID profile, boolean purge) implements IndexChange {}
}
