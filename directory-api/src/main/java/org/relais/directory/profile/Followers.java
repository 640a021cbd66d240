package org.relais.directory.profile;

import java.time.Duration;

/** Those who follow the change log and answer from what they read: indexes and the data set of SPARQL. */
@FunctionalInterface
public interface Followers {
    /** How long one who answers waits for them. */
    Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Waits until all of them hold what was committed before, so that what is gone is in none of them.
     *
     * @return false when that took longer than {@code atMost}; they go on nevertheless
     */
    boolean caughtUp(Duration atMost);
}
