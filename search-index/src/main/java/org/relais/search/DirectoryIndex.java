package org.relais.search;

import java.util.List;

/**
 * What one audience can find: fed with {@link org.relais.ontology.profile.View views} in whole steps, asked in
 * questions. What is to be purged is in no file of it once the step returns.
 *
 * <p>Thread-safe: any number of threads may ask while one feeds. A question is answered wholly from one step.
 */
public interface DirectoryIndex extends Projection {
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
}
