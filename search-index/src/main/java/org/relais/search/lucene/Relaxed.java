package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
 * word nobody has are taken for it; then what no entry has is left out, then what most entries have, since that tells
 * least.
 *
 * @param missing the words left out, as typed
 * @param misspelt word as typed to what was probably meant
 */
record Relaxed(Asked asked, List<String> missing, Map<String, String> misspelt) {
    /** What is known by ear alone is left out before anything that is understood. */
    private static final int ONLY_A_GUESS = Integer.MAX_VALUE;

    static Relaxed asIs(Asked asked) {
        return new Relaxed(asked, List.of(), Map.of());
    }

    static Relaxed of(IndexSearcher searcher, Asked asked, Choices choices, Spelling spelling) throws IOException {
        Map<String, String> misspelt = new LinkedHashMap<>();
        Asked less = asked;
        Map<Sought, Integer> open = new LinkedHashMap<>();
        List<Sought> left = new ArrayList<>();
        for (Sought each : asked.needed()) {
            int entries = count(searcher, asked, each, choices);
            if (entries > 0) {
                open.put(each, entries);
                continue;
            }
            Sought near = each.with(Leeway.NEAR);
            int around = each.isTown() ? count(searcher, asked, near, choices) : 0;
            if (around > 0) {
                less = less.with(near, each);
                open.put(near, around);
                continue;
            }
            List<Spelling.Meant> meant = spelling.of(each);
            Sought misspelled = each.with(Leeway.SPELLING)
                    .or(meant.stream().map(Spelling.Meant::asked).toList());
            int almost = count(searcher, asked, misspelled, choices);
            if (almost > 0) {
                meant.stream().findFirst().ifPresent(best -> misspelt.put(each.typed(), best.word()));
                Sought heardToo = misspelled.with(Leeway.SPELLING, Leeway.SOUND);
                less = less.with(heardToo, each);
                open.put(heardToo, almost);
                continue;
            }
            Sought heard = each.with(Leeway.SOUND);
            if (count(searcher, asked, heard, choices) > 0) {
                less = less.with(heard, each);
                open.put(heard, ONLY_A_GUESS);
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
            less = without(searcher, less, choices, open, left);
        }
        return new Relaxed(less, typed(asked, left), misspelt);
    }

    /** Where every word is somebody's, but not all are one entry's, some of them may be misspelt all the same. */
    private static Asked loose(Asked asked) {
        Asked loose = asked;
        for (Sought each : asked.needed()) {
            loose = each.leeway().isEmpty() ? loose.with(each.with(Leeway.SPELLING, Leeway.SOUND), each) : loose;
        }
        return loose;
    }

    /** Without the commonest, until somebody has the rest. */
    private static Asked without(
            IndexSearcher searcher, Asked asked, Choices choices, Map<Sought, Integer> open, List<Sought> left)
            throws IOException {
        Asked less = asked;
        do {
            Sought commonest = open.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            open.remove(commonest);
            left.add(commonest);
            less = less.without(commonest);
        } while (open.size() > 1 && count(searcher, less, choices) == 0);
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
