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
        Asked loosened = asked;
        Map<Sought, Integer> open = new LinkedHashMap<>();
        List<Sought> nowhere = new ArrayList<>();
        for (Sought each : asked.needed()) {
            int entries = count(searcher, asked, each, choices);
            if (entries > 0) {
                open.put(each, entries);
                continue;
            }
            Sought near = each.with(Leeway.NEAR);
            int around = each.isTown() ? count(searcher, asked, near, choices) : 0;
            if (around > 0) {
                loosened = loosened.with(near, each);
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
                loosened = loosened.with(heardToo, each);
                open.put(heardToo, almost);
                continue;
            }
            Sought heard = each.with(Leeway.SOUND);
            if (count(searcher, asked, heard, choices) > 0) {
                loosened = loosened.with(heard, each);
                open.put(heard, ONLY_A_GUESS);
            } else {
                nowhere.add(each);
            }
        }
        if (open.isEmpty()) {
            return asIs(asked);
        }
        Asked all = nowhere.isEmpty() ? together(searcher, loosened, choices) : loosened;
        if (all != loosened) {
            return new Relaxed(all, List.of(), misspelt);
        }
        Relaxed relaxed = without(searcher, loosened, choices, nowhere, open);
        return new Relaxed(relaxed.asked(), relaxed.missing(), misspelt);
    }

    /** Where every word is somebody's, but not all are one entry's, some of them may be misspelt all the same. */
    private static Asked together(IndexSearcher searcher, Asked asked, Choices choices) throws IOException {
        if (count(searcher, asked, choices) > 0) {
            return asked;
        }
        Asked loose = asked;
        for (Sought each : asked.needed()) {
            loose = each.leeway().isEmpty() ? loose.with(each.with(Leeway.SPELLING, Leeway.SOUND), each) : loose;
        }
        return count(searcher, loose, choices) > 0 ? loose : asked;
    }

    private static int count(IndexSearcher searcher, Asked asked, Sought one, Choices choices) throws IOException {
        return searcher.count(choices.narrow(asked.query(one, Naming.NONE)));
    }

    private static Relaxed without(
            IndexSearcher searcher, Asked asked, Choices choices, List<Sought> nowhere, Map<Sought, Integer> open)
            throws IOException {
        List<Sought> left = new ArrayList<>(nowhere);
        Asked less = asked;
        for (Sought each : nowhere) {
            less = less.without(each);
        }
        while (open.size() > 1 && count(searcher, less, choices) == 0) {
            Sought commonest = open.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            open.remove(commonest);
            left.add(commonest);
            less = less.without(commonest);
        }
        List<String> missing = asked.needed().stream()
                .filter(each -> left.stream().anyMatch(gone -> gone.words().equals(each.words())))
                .map(Sought::typed)
                .toList();
        return new Relaxed(less, missing, Map.of());
    }

    private static int count(IndexSearcher searcher, Asked asked, Choices choices) throws IOException {
        return searcher.count(choices.narrow(asked.query(Naming.NONE)));
    }
}
