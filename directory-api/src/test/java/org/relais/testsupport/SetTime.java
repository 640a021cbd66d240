package org.relais.testsupport;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
@Singleton
public class SetTime implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}
