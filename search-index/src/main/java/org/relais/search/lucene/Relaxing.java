package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
        for (Sought each : asked.needed()) {
            Optional<Had> almost = had(each);
            if (almost.isEmpty() && each.isCompound()) {
                return apart();
            }
            almost.flatMap(Had::meant).ifPresent(meant -> misspelt.put(each.typed(), meant));
            almost.ifPresent(had::add);
            less = almost.isPresent() ? less.with(almost.get().sought(), each) : less.without(each);
        }
        if (had.isEmpty()) {
            return Relaxed.asIs(asked);
        }
        if (had.size() == 1 || count(less) > 0) {
            return new Relaxed(less, missing(less), misspelt);
        }
        Asked loose = less.with(each -> each.leeway().isEmpty(), Leeway.SPELLING, Leeway.SOUND);
        return missing(less).isEmpty() && count(loose) > 0
                ? new Relaxed(loose, List.of(), misspelt)
                : loosened(less, had, misspelt);
    }

    /**
     * Of things that nobody has together: towns for what is near them; then without words that are not understood; then
     * with what is only mentioned or related, and towns for their countries; then compounds word by word; then without
     * one thing that is understood, or without all that tells less than the rest.
     */
    private Relaxed loosened(Asked together, List<Had> had, Map<String, String> misspelt) throws IOException {
        Asked less = together;
        Deque<Had> rest = new ArrayDeque<>(had.stream().sorted(MOST_TELLING).toList());
        Optional<Asked> found = nearer(less);
        while (found.isEmpty() && asked.asksForMeaning() && rest.element().telling() == Asked.Telling.WORD) {
            less = less.without(rest.remove().sought());
            found = nearer(less);
        }
        found = found.isPresent() ? found : farther(less);
        if (found.isEmpty() && asked.isCompound()) {
            return apart();
        }
        for (Had one : rest) {
            if (found.isEmpty() && one.telling() == Asked.Telling.MEANING) {
                found = anywhere(less.without(one.sought()));
            }
        }
        while (found.isEmpty() && rest.size() > 1) {
            less = less.without(rest.remove().sought());
            found = anywhere(less);
        }
        Asked answered = found.orElse(less);
        return new Relaxed(answered, missing(answered), misspelt);
    }

    private Relaxed apart() throws IOException {
        return new Relaxing(searcher, asked.apart(), choices, spelling).relaxed();
    }

    /** As it was asked, and for what misspelt words would have been taken. */
    Relaxed almost() throws IOException {
        return new Relaxed(asked, List.of(), relaxed().misspelt());
    }

    /** With words that stand nowhere as they were typed, but for a slip do, taken for those too. */
    Relaxed doubted() throws IOException {
        Map<String, String> misspelt = new LinkedHashMap<>();
        Asked doubted = asked;
        for (Sought each : asked.needed()) {
            List<Spelling.Meant> meant = asked.isUnknown(each) ? spelling.surely(each) : List.of();
            if (!meant.isEmpty()) {
                misspelt.put(each.typed(), meant.getFirst().word());
                doubted = doubted.with(or(each, meant).with(Leeway.SOUND), each);
            }
        }
        return new Relaxed(doubted, List.of(), misspelt);
    }

    /** The thing itself if somebody has it, or else what is most like it. */
    private Optional<Had> had(Sought each) throws IOException {
        List<Sought> likely = new ArrayList<>(List.of(each));
        if (each.isTown()) {
            likely.add(each.with(Leeway.NEAR));
        }
        if (each.hasMentions()) {
            likely.add(each.with(Leeway.MENTION));
        }
        Optional<Had> had = firstOf(likely, each);
        if (had.isEmpty()) {
            had = spelledAlmostSo(each);
        }
        return had.isEmpty() && each.isTown() ? firstOf(List.of(inCountry(each)), each) : had;
    }

    /** A town alone may be a name too. */
    private Sought inCountry(Sought town) {
        return asked.needed().size() == 1
                ? town.with(Leeway.COUNTRY, Leeway.SPELLING, Leeway.SOUND)
                : town.with(Leeway.COUNTRY);
    }

    /** Among other words of which none says what is sought, a town may be a name. */
    private boolean isSurelyTown(Sought each) {
        return each.place() && (asked.asksForMeaning() || asked.needed().size() == 1);
    }

    private Optional<Had> firstOf(List<Sought> likely, Sought each) throws IOException {
        for (Sought one : likely) {
            int entries = count(one);
            if (entries > 0) {
                return Optional.of(new Had(one, asked.telling(each), entries, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Had> spelledAlmostSo(Sought each) throws IOException {
        if (isSurelyTown(each)) {
            return Optional.empty();
        }
        List<Spelling.Meant> meant = spelling.of(each);
        Sought misspelled = or(each, meant);
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

    private static Sought or(Sought misspelt, List<Spelling.Meant> meant) {
        return misspelt.with(Leeway.SPELLING)
                .or(meant.stream().map(Spelling.Meant::asked).toList());
    }

    private Optional<Asked> anywhere(Asked together) throws IOException {
        Optional<Asked> near = nearer(together);
        return near.isPresent() ? near : farther(together);
    }

    private Optional<Asked> nearer(Asked together) throws IOException {
        return together.needed().stream().anyMatch(Sought::isTown)
                ? firstFound(List.of(together, near(together)))
                : firstFound(List.of(together));
    }

    /** Only beside another place is the mention of a place enough. */
    private Optional<Asked> farther(Asked together) throws IOException {
        Optional<Asked> mentioned = together.isStrict() ? nearer(together.mentioned()) : Optional.empty();
        if (mentioned.isPresent()) {
            return mentioned;
        }
        List<Asked> farther = new ArrayList<>();
        if (together.needed().stream().anyMatch(Sought::isTown)) {
            farther.add(near(together).mentioned().with(Sought::isTown, Leeway.COUNTRY));
        }
        if (together.needed().stream().filter(Sought::place).count() > 1) {
            farther.add(near(together).with(Sought::place, Leeway.MENTION));
        }
        return firstFound(farther);
    }

    private static Asked near(Asked asked) {
        return asked.with(Sought::isTown, Leeway.NEAR);
    }

    private Optional<Asked> firstFound(List<Asked> likely) throws IOException {
        for (Asked one : likely) {
            if (count(one) > 0) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What is needed no more, and the towns of which the country does. */
    private List<String> missing(Asked answered) {
        List<List<Sought.Part>> met = answered.needed().stream()
                .filter(each -> !each.leeway().contains(Leeway.COUNTRY))
                .map(Sought::words)
                .toList();
        return asked.needed().stream()
                .filter(each -> !met.contains(each.words()))
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
