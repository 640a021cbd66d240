package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.relais.search.query.Asked;
import org.relais.search.query.Choices;
import org.relais.search.query.Naming;
import org.relais.search.query.Sought;
import org.relais.search.query.Sought.Leeway;

/**
 * Makes a question find something where it can: when no entry has all it asks for, names that are spelled almost like a
 * word nobody has are taken for it, and a town for what is near it, then for its country; what no entry has is left out,
 * then what tells least. Entries that have what was left out still come first.
 */
record Relaxing(IndexSearcher searcher, Asked asked, Choices choices, Spelling spelling) {
    /** What is known by ear alone is left out before anything that is understood. */
    private static final int ONLY_A_GUESS = Integer.MAX_VALUE;

    /**
     * A thing that somebody has.
     *
     * @param entries how many have it
     * @param meant what was probably meant, of a word misspelt
     */
    private record Had(Sought sought, Asked.Telling telling, int entries, Optional<String> meant) {}

    private static final Comparator<Had> MOST_TELLING =
            Comparator.comparing(Had::telling).thenComparing(Had::entries, Comparator.reverseOrder());

    Relaxed relaxed() throws IOException {
        Map<String, String> misspelt = new LinkedHashMap<>();
        Asked less = asked;
        List<Had> had = new ArrayList<>();
        List<Sought> left = new ArrayList<>();
        for (Sought each : asked.needed()) {
            Optional<Had> almost = had(each);
            almost.flatMap(Had::meant).ifPresent(meant -> misspelt.put(each.typed(), meant));
            almost.ifPresentOrElse(had::add, () -> left.add(each));
            less = almost.isPresent() ? less.with(almost.get().sought(), each) : less.without(each);
        }
        if (had.isEmpty()) {
            return Relaxed.asIs(asked);
        }
        if (had.size() > 1 && count(less) == 0) {
            Asked loose = loose(less);
            if (left.isEmpty() && count(loose) > 0) {
                return new Relaxed(loose, List.of(), misspelt);
            }
            less = apart(less, had, left);
        }
        return new Relaxed(less, typed(left), misspelt);
    }

    /** As it was asked, and for what misspelt words would have been taken. */
    Relaxed almost() throws IOException {
        return new Relaxed(asked, List.of(), relaxed().misspelt());
    }

    /** The thing itself if somebody has it, or else what is most like it. */
    private Optional<Had> had(Sought each) throws IOException {
        int entries = count(each);
        if (entries > 0) {
            return Optional.of(new Had(each, asked.telling(each), entries, Optional.empty()));
        }
        Sought near = each.with(Leeway.NEAR);
        int around = each.isTown() ? count(near) : 0;
        if (around > 0) {
            return Optional.of(new Had(near, Asked.Telling.PLACE, around, Optional.empty()));
        }
        List<Spelling.Meant> meant = spelling.of(each);
        Sought misspelled = each.with(Leeway.SPELLING)
                .or(meant.stream().map(Spelling.Meant::asked).toList());
        int almost = count(misspelled);
        if (almost > 0) {
            Optional<Spelling.Meant> likeliest = meant.stream().findFirst();
            return Optional.of(new Had(
                    misspelled.with(Leeway.SOUND),
                    likeliest.map(best -> asked.telling(best.asked())).orElse(Asked.Telling.NAME),
                    almost,
                    likeliest.map(Spelling.Meant::word)));
        }
        Sought heard = each.with(Leeway.SOUND);
        return count(heard) > 0
                ? Optional.of(new Had(heard, Asked.Telling.WORD, ONLY_A_GUESS, Optional.empty()))
                : Optional.empty();
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

    /** Of things that nobody has together: towns for what is around them, or else without what tells least. */
    private Asked apart(Asked together, List<Had> had, List<Sought> left) throws IOException {
        Asked near = towns(together, Leeway.NEAR);
        if (count(near) > 0) {
            return near;
        }
        Asked inCountry = towns(near, Leeway.COUNTRY);
        if (count(inCountry) > 0) {
            inCountry.needed().stream().filter(Sought::isTown).forEach(left::add);
            return inCountry;
        }
        return without(together, had, left);
    }

    private static Asked towns(Asked asked, Leeway leeway) {
        Asked wider = asked;
        for (Sought each : asked.needed()) {
            wider = each.isTown() ? wider.with(each.with(leeway), each) : wider;
        }
        return wider;
    }

    /** Without what tells least, until somebody has the rest. */
    private Asked without(Asked together, List<Had> had, List<Sought> left) throws IOException {
        Asked less = together;
        List<Had> rest = had.stream().sorted(MOST_TELLING).toList();
        do {
            Sought least = rest.getFirst().sought();
            rest = rest.subList(1, rest.size());
            left.add(least);
            less = less.without(least);
        } while (rest.size() > 1 && count(less) == 0);
        return less;
    }

    private List<String> typed(List<Sought> left) {
        return asked.needed().stream()
                .filter(each -> left.stream().anyMatch(gone -> gone.words().equals(each.words())))
                .map(Sought::typed)
                .toList();
    }

    private int count(Sought one) throws IOException {
        return searcher.count(choices.narrow(asked.query(one, Naming.NONE)));
    }

    private int count(Asked all) throws IOException {
        return searcher.count(choices.narrow(all.query(Naming.NONE)));
    }
}
