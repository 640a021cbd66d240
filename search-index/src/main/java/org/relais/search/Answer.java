package org.relais.search;

import java.util.List;
import java.util.Optional;

/** What the directory says to a question. */
public sealed interface Answer {
    /**
     * @param facets every dimension, in the order of {@link Dimension}
     * @param next where the next page begins; none behind the last hit
     * @param missing words of the question that were left out, since nothing was found with them
     * @param nearestTo those of them that are towns where nobody is: of hits that weigh alike the nearest to it come first
     * @param meant the text as it was probably meant, where words that nobody has are almost words that somebody has
     * @param wider when nothing is found, the nearest questions that find something
     */
    record Answered(
            ResultPage page,
            List<Hit> hits,
            Optional<Cursor> next,
            List<Facet> facets,
            List<String> missing,
            List<String> nearestTo,
            Optional<String> meant,
            List<Wider> wider)
            implements Answer {
        public long total() {
            return page.total();
        }
    }

    /** The question makes no sense; nothing was looked up. */
    record Refused(Reason reason) implements Answer {}

    /** Why a question is refused. */
    enum Reason {
        /** More than {@link #MOST_CHARACTERS} characters or {@link #MOST_WORDS} words. */
        TOO_LONG,
        /** Something was written, but no letter and no digit. */
        NO_WORDS,
        /** The point is not on the globe, or the distance is none. */
        NO_PLACE,
        /** Sorted by distance, but from nowhere. */
        DISTANCE_FROM_NOWHERE,
        /** A page that ends more than {@link #MOST_BY_NUMBER} hits deep: that far only a cursor leads. */
        TOO_DEEP,
        /** A cursor of another order, or one nobody wrote. */
        NO_CURSOR;

        public static final int MOST_CHARACTERS = 1_000;
        public static final int MOST_WORDS = 32;
        public static final int MOST_BY_NUMBER = 10_000;
    }
}
