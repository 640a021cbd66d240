package org.relais.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.profile.RetellProfiles;
import org.relais.directory.settings.NodeState;
import org.relais.ontology.rdf.RdfDocuments;

/** In which way entries are told; after another program, vocabulary or address of the node all are told anew. */
@Dependent
class Edition {
    private static final String EDITION = "edition";

    private final NodeState state;
    private final RetellProfiles retelling;
    private final byte[] current;

    @Inject
    Edition(NodeState state, RetellProfiles retelling, RdfDocuments rdf) {
        this.state = state;
        this.retelling = retelling;
        this.current = rdf.edition().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether all that is published was told in this way. */
    @Transactional
    boolean isCurrent() {
        return state.find(EDITION).filter(last -> Arrays.equals(last, current)).isPresent();
    }

    /** Some of what is published, or else that nothing is left of an earlier edition.
     *  @return where to go on */
    @Transactional
    Optional<UUID> retell(Optional<UUID> after) {
        Optional<UUID> last = retelling.retell(after);
        if (last.isEmpty()) {
            state.put(EDITION, current);
        }
        return last;
    }
}
