package org.relais.directory.audit;

import java.time.Instant;
import java.util.UUID;

/** Append-only: who did what to which profile's version, and when. Never a value. */
public interface Diary {
    void note(Instant at, String actor, String deed, UUID profile, int version);
}
