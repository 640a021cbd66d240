package org.relais.directory.profile;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.relais.ontology.rdf.Addresses;

/**
 * One step of one audience's stream.
 *
 * @param position gap-free, from 1
 * @param professional whether the profile is a professional's
 * @param purge whether what was shown before must leave every projection, bytes included
 * @param at never before that of the step behind
 */
public record Change(
        long position, UUID profile, boolean professional, Kind kind, boolean purge, Instant at, Leaf leaf) {
    /** What became of the profile. */
    public enum Kind {
        CREATE("Create"),
        UPDATE("Update"),
        DELETE("Delete");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As ActivityStreams calls it. */
        public String word() {
            return word;
        }
    }

    /** The same, and what was shown before must leave every projection. */
    public Change purging() {
        return new Change(position, profile, professional, kind, true, at, leaf);
    }

    /** The IRI of whom it concerns. */
    public URI object(Addresses addresses) {
        return professional ? addresses.professional(profile) : addresses.organization(profile);
    }

    /** Whether no later step concerns the profile. */
    public boolean isLatest() {
        return leaf.salt().isPresent();
    }
}
