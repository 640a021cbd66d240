package org.relais.directory.profile;

/** Rung in a write's transaction; wakes the readers of the change log after commit. */
@FunctionalInterface
public interface Bell {
    /** @param takenBack whether everybody sees less of something than before */
    void ring(boolean takenBack);
}
