package org.relais.directory.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.relais.ontology.profile.Audience;

/**
 * The change log: one stream an audience, its positions gap-free and visible in order, because the counter is held
 * from the first step a transaction appends to its end.
 */
public interface Changes {
    /** From here on the transaction, in which nothing was read yet, sees the whole store as it stands at this moment. */
    void freeze();

    /** Ends {@link #freeze}; the transaction may end with it. */
    void thaw();

    /** Takes the counters now: for writes whose views depend on other profiles. */
    void hold();

    /** Adds a step to the end of a stream; the one that concerned the profile before is superseded, and its salt gone. */
    Change append(Audience audience, Step step);

    /**
     * What is appended.
     *
     * @param takesAway whether the audience sees less of the profile than before: what was published is taken back
     * @param at of the write; the step is never told to be older than the one before it
     * @param leaf for the position the step gets
     */
    record Step(
            UUID profile,
            boolean professional,
            Change.Kind kind,
            boolean purge,
            boolean takesAway,
            Instant at,
            LongFunction<Leaf> leaf) {}

    /** The next steps behind a position, in order. */
    List<Change> after(Audience audience, long position, int limit);

    /** The steps from one position to another, both included, as far as there are any. */
    List<Change> between(Audience audience, long first, long last);

    long head(Audience audience);

    /** Where a stream stands. */
    Standing standing(Audience audience);

    /**
     * @param position of the last step
     * @param chain over all leaves so far
     * @param at of the last step
     */
    record Standing(long position, String chain, Instant at) {}

    /** Each page that has begun, in order. */
    List<Page> pages(Audience audience);

    /** The generations of all pages together: how often something was taken out of what the audience could read. */
    long taken(Audience audience);

    /** Empty where it has not begun. */
    Optional<Page> page(Audience audience, long number);

    /**
     * A fixed range of positions.
     *
     * @param number from 1
     * @param generation how often something was taken out of what it had published
     * @param begun the time of its first step
     */
    record Page(long number, int generation, Instant begun) {}

    /** The last step that concerns a profile. */
    Optional<Change> latest(Audience audience, UUID profile);
}
