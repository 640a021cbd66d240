package org.relais.ontology.rdf.sparql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** A text that may be looked at a million times: some patterns would look at it for years. */
final class WatchedText implements CharSequence {
    private static final int MOST_LOOKS = 1_000_000;

    /** A pattern that stands at one place so often as this says looks at nothing meanwhile. */
    private static final long MOST_REPEATS = 1_000;

    private static final Pattern REPEATS = Pattern.compile("\\{\\s*(\\d+)\\s*(?:,\\s*(\\d*)\\s*)?}");

    private final String text;
    private int looks;

    WatchedText(String text) {
        this.text = text;
    }

    /** @throws Beyond where the pattern counts so far that it may count for ever, whatever the text */
    static Pattern pattern(String function, String pattern, @Nullable String flags) {
        Matcher counted = REPEATS.matcher(pattern);
        if (counted.results().mapToLong(WatchedText::repeats).reduce(1, WatchedText::product) > MOST_REPEATS) {
            throw new Beyond(Limit.TIME);
        }
        return RegexEngine.makePattern(function, pattern, flags);
    }

    private static long repeats(MatchResult counted) {
        String last = counted.group(2);
        String most = last == null || last.isEmpty() ? counted.group(1) : last;
        return most.length() > 9 ? Integer.MAX_VALUE : Math.max(1, Long.parseLong(most));
    }

    private static long product(long one, long other) {
        return Math.min(one * other, Integer.MAX_VALUE);
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new Beyond(Limit.TIME);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
