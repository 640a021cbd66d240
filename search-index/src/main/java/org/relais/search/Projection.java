package org.relais.search;

import java.util.List;

/**
 * What follows one audience's stream of changes, in whole steps, and knows how far it came. It knows nothing but the
 * views it was given, so it can be thrown away and fed again. Steps of several threads wait for each other.
 */
public interface Projection extends AutoCloseable {
    /** How far the stream of changes was followed: what the last step said, 0 for a fresh one. */
    long position();

    /**
     * Takes one step: all changes and the new position, or after a crash none of them. Once it returns the step is on
     * disk and is what questions see.
     *
     * @param changes in their order; a later one of the same profile wins
     */
    void apply(List<IndexChange> changes, long position);

    /** Whether something that a change said to purge may still lie in its files: {@link #purge} is due. */
    default boolean holdsRemains() {
        return false;
    }

    /** Whether {@link #purge} would give back much space. */
    default boolean isBloated() {
        return false;
    }

    /** Once it {@link #holdsRemains} no more, nothing of what was to be purged is in any of its files; that may be later. */
    default void purge() {}

    /** Forgets everything and starts at position 0, for a rebuild. */
    void clear();

    @Override
    void close();
}
