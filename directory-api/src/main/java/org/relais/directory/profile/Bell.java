package org.relais.directory.profile;

/** Rung in a write's transaction; wakes the readers of the change log after commit. */
@FunctionalInterface
public interface Bell {
    void ring();
}
