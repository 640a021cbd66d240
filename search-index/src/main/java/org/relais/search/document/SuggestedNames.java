package org.relais.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.relais.search.analysis.Word;

/**
 * The keys under which a name is suggested while it is typed: the folded name from its beginning, and turned so that
 * each later word stands first. A name of another script has those of its Latin spellings too.
 */
public final class SuggestedNames {
    /** Before the keys that begin as the name does. */
    public static final char WHOLE = '0';

    /** Before the keys that begin with a later word. */
    public static final char TURNED = '1';

    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 60;

    private SuggestedNames() {}

    /**
     * @param names each cut into words
     * @param romanised how a word of another script, as typed, is written in Latin letters
     */
    static Set<String> keys(Collection<List<Word>> names, Function<String, Set<String>> romanised) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<Word> name : names) {
            List<Word> few = name.subList(0, Math.min(MOST_WORDS, name.size()));
            boolean partOfAnother = names.stream()
                    .anyMatch(
                            other -> other.size() > name.size() && folded(other).containsAll(folded(name)));
            if (!partOfAnother) {
                add(few.stream().map(word -> Set.of(word.folded())).toList(), keys);
                add(few.stream().map(word -> latin(word, romanised)).toList(), keys);
            }
        }
        return keys;
    }

    private static List<String> folded(List<Word> name) {
        return name.stream().map(Word::folded).toList();
    }

    private static Set<String> latin(Word word, Function<String, Set<String>> romanised) {
        Set<String> latin = romanised.apply(word.typed());
        return latin.isEmpty() ? Set.of(word.folded()) : latin;
    }

    /** The word in front in each of its spellings, the others in their first. */
    private static void add(List<? extends Set<String>> name, Set<String> keys) {
        for (int front = 0; front < name.size(); front++) {
            for (String spelling : name.get(front)) {
                List<String> turned = new ArrayList<>(List.of(spelling));
                for (int next = 1; next < name.size(); next++) {
                    turned.add(name.get((front + next) % name.size()).iterator().next());
                }
                keys.add((front == 0 ? WHOLE : TURNED) + beginning(String.join(" ", turned)));
            }
        }
    }

    private static String beginning(String key) {
        return key.substring(0, Math.min(MOST_CHARACTERS, key.length()));
    }
}
