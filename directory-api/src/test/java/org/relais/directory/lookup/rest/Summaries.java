package org.relais.directory.lookup.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.search.EntryKind;
import org.relais.search.Summary;

/** Summaries that tests find. */
final class Summaries {
    private Summaries() {}

    /** One that tells nothing. */
    static Summary bare(UUID id, EntryKind kind) {
        return new Summary(
                id,
                kind,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                false,
                false,
                false);
    }
}
