package org.relais.search.document;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.search.Summary;

/** What orders entries that fit a question alike: how lately and in how many ways confirmed, last how complete. */
final class Standing {
    /** What one more way of confirming counts, in months of freshness. */
    private static final int MONTHS_A_METHOD = 6;

    private static final int MOST_METHODS = 3;
    private static final int COMPLETE = 8;

    private Standing() {}

    /**
     * The more the better.
     *
     * @param confirmed the latest day
     */
    static long of(Summary summary, Optional<LocalDate> confirmed) {
        long month =
                confirmed.map(day -> day.getLong(ChronoField.PROLEPTIC_MONTH)).orElse(0L);
        int methods = Math.min(MOST_METHODS, summary.assuranceMethods().size());
        return (month + (long) MONTHS_A_METHOD * methods) * COMPLETE + told(summary);
    }

    /** Below {@link #COMPLETE}. */
    private static long told(Summary summary) {
        return Stream.of(
                        summary.kinds().isEmpty(),
                        summary.descriptions().isEmpty(),
                        summary.descriptions().size() < 2,
                        summary.countries().isEmpty(),
                        summary.cities().isEmpty(),
                        summary.languages().isEmpty(),
                        summary.concepts().isEmpty())
                .filter(missing -> !missing)
                .count();
    }
}
