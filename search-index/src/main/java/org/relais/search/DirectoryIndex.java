package org.relais.search;

import java.util.List;

/**
 * What one audience can find: fed with {@link org.relais.ontology.profile.View views} in whole steps, asked in
 * questions. It knows nothing but the views it was given, so it can be thrown away and fed again.
 *
 * <p>Thread-safe: any number of threads may ask while one feeds; steps of several threads wait for each other. A
 * question is answered wholly from one step.
 */
public interface DirectoryIndex extends AutoCloseable {
    /** How far the stream of changes was followed: what the last step said, 0 for a fresh index. */
    long position();

    /**
     * Takes one step: all changes and the new position, or after a crash none of them. Once it returns the step is on
     * disk and is what questions see.
     *
     * @param changes in their order; a later one of the same profile wins
     */
    void apply(List<IndexChange> changes, long position);

    Answer answer(Question question);

    /**
     * How to go on with what was typed, at most {@link Suggestion#MOST} ways: names first, then what the last words may
     * mean. All of them find something.
     *
     * @param languages what the reader reads, best first
     */
    List<Suggestion> suggest(String typed, List<String> languages);

    /** Where a postcode is, however it is spaced: one place a country, in the order of their codes. */
    List<Postcode> postcode(String code);

    Listing list(ListQuestion question);

    /** Forgets everything and starts at position 0, for a rebuild. */
    void clear();

    @Override
    void close();
}
