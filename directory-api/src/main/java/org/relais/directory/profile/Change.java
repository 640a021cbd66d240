package org.relais.directory.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of one audience's stream.
 *
 * @param position gap-free, from 1
 * @param purge whether what was shown before must leave every projection, bytes included
 */
public record Change(long position, UUID profile, Kind kind, boolean purge, Instant at) {
    /** ActivityStreams words. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }
}
