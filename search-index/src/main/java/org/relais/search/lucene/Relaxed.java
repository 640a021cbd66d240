package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.relais.search.query.Asked;
import org.relais.search.query.Choices;
import org.relais.search.query.Naming;
import org.relais.search.query.Sought;
import org.relais.search.query.Sought.Leeway;

/**
 * A question that finds something where it can: when no entry has all it asks for, names that are spelled almost like a
 * word nobody has are taken for it, and a town for what is near it, then for its country; what no entry has is left out,
 * then what tells least. Entries that have what was left out still come first.
 *
 * @param missing the words left out, as typed
 * @param misspelt word as typed to what was probably meant
 */
record Relaxed(Asked asked, List<String> missing, Map<String, String> misspelt) {
    /** What is known by ear alone is left out before anything that is understood. */
    private static final int ONLY_A_GUESS = Integer.MAX_VALUE;

    /**
     * A thing that somebody has.
     *
     * @param entries how many have it
     */
    private record Open(Sought sought, Asked.Telling telling, int entries) {}

    private static final Comparator<Open> MOST_TELLING =
            Comparator.comparing(Open::telling).thenComparing(Open::entries, Comparator.reverseOrder());

    static Relaxed asIs(Asked asked) {
        return new Relaxed(asked, List.of(), Map.of());
    }

    static Relaxed of(IndexSearcher searcher, Asked asked, Choices choices, Spelling spelling) throws IOException {
        Map<String, String> misspelt = new LinkedHashMap<>();
        Asked less = asked;
        List<Open> open = new ArrayList<>();
        List<Sought> left = new ArrayList<>();
        for (Sought each : asked.needed()) {
            int entries = count(searcher, asked, each, choices);
            if (entries > 0) {
                open.add(new Open(each, asked.telling(each), entries));
                continue;
            }
            Sought near = each.with(Leeway.NEAR);
            int around = each.isTown() ? count(searcher, asked, near, choices) : 0;
            if (around > 0) {
                less = less.with(near, each);
                open.add(new Open(near, Asked.Telling.PLACE, around));
                continue;
            }
            List<Spelling.Meant> meant = spelling.of(each);
            Sought misspelled = each.with(Leeway.SPELLING)
                    .or(meant.stream().map(Spelling.Meant::asked).toList());
            int almost = count(searcher, asked, misspelled, choices);
            if (almost > 0) {
                meant.stream().findFirst().ifPresent(best -> misspelt.put(each.typed(), best.word()));
                Sought heardToo = misspelled.with(Leeway.SOUND);
                less = less.with(heardToo, each);
                Asked.Telling telling = meant.stream()
                        .findFirst()
                        .map(best -> asked.telling(best.asked()))
                        .orElse(Asked.Telling.NAME);
                open.add(new Open(heardToo, telling, almost));
                continue;
            }
            Sought heard = each.with(Leeway.SOUND);
            if (count(searcher, asked, heard, choices) > 0) {
                less = less.with(heard, each);
                open.add(new Open(heard, Asked.Telling.WORD, ONLY_A_GUESS));
            } else {
                less = less.without(each);
                left.add(each);
            }
        }
        if (open.isEmpty()) {
            return asIs(asked);
        }
        if (open.size() > 1 && count(searcher, less, choices) == 0) {
            Asked loose = loose(less);
            if (left.isEmpty() && count(searcher, loose, choices) > 0) {
                return new Relaxed(loose, List.of(), misspelt);
            }
            Asked near = towns(less, Leeway.NEAR);
            Asked inCountry = towns(near, Leeway.COUNTRY);
            if (count(searcher, near, choices) > 0) {
                less = near;
            } else if (count(searcher, inCountry, choices) > 0) {
                less = inCountry;
                less.needed().stream().filter(Sought::isTown).forEach(left::add);
            } else {
                less = without(searcher, less, choices, open, left);
            }
        }
        return new Relaxed(less, typed(asked, left), misspelt);
    }

    /** Where every word is somebody's, but not all are one entry's, some of them may be misspelt all the same. */
    private static Asked loose(Asked asked) {
        Asked loose = asked;
        for (Sought each : asked.needed()) {
            if (each.leeway().isEmpty()) {
                loose = loose.with(each.with(Leeway.SPELLING).with(Leeway.SOUND), each);
            }
        }
        return loose;
    }

    private static Asked towns(Asked asked, Leeway leeway) {
        Asked wider = asked;
        for (Sought each : asked.needed()) {
            wider = each.isTown() ? wider.with(each.with(leeway), each) : wider;
        }
        return wider;
    }

    /** Without what tells least, until somebody has the rest. */
    private static Asked without(
            IndexSearcher searcher, Asked asked, Choices choices, List<Open> open, List<Sought> left)
            throws IOException {
        Asked less = asked;
        List<Open> rest = open.stream().sorted(MOST_TELLING).toList();
        do {
            Sought least = rest.getFirst().sought();
            rest = rest.subList(1, rest.size());
            left.add(least);
            less = less.without(least);
        } while (rest.size() > 1 && count(searcher, less, choices) == 0);
        return less;
    }

    private static List<String> typed(Asked asked, List<Sought> left) {
        return asked.needed().stream()
                .filter(each -> left.stream().anyMatch(gone -> gone.words().equals(each.words())))
                .map(Sought::typed)
                .toList();
    }

    private static int count(IndexSearcher searcher, Asked asked, Sought one, Choices choices) throws IOException {
        return searcher.count(choices.narrow(asked.query(one, Naming.NONE)));
    }

    private static int count(IndexSearcher searcher, Asked asked, Choices choices) throws IOException {
        return searcher.count(choices.narrow(asked.query(Naming.NONE)));
    }
}
