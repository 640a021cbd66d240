package org.relais.directory.profile;

import java.util.List;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.hsds.ProfileDocument;

/** What became of a wish to publish. */
public sealed interface Outcome {
    List<Finding> findings();

    /**
     * Stored and told to the streams.
     *
     * @param document as it was stored
     * @param narrowed whether something seen before is now hidden: the answer waits for the purge
     */
    record Published(ProfileDocument document, int version, boolean narrowed, List<Finding> findings)
            implements Outcome {}

    /** It says what is stored already. */
    record Unchanged(ProfileDocument document, int version, List<Finding> findings) implements Outcome {}

    /** Not stored, for the errors among the findings. */
    record Refused(List<Finding> findings) implements Outcome {}

    /** Somebody else changed it meanwhile; nothing was stored. */
    record Stale(int version) implements Outcome {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }
}
