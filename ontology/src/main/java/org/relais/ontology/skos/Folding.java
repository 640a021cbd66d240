package org.relais.ontology.skos;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text without what typists leave out: case, accents, punctuation, compatibility forms. */
public final class Folding {
    private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Folding() {}

    /** The text in Latin letters without accents, letter by letter, by no official rule. */
    public static String latin(String text) {
        return LATIN.transliterate(text);
    }

    public static String fold(String text) {
        return MARKS.matcher(DECOMPOSE.normalize(CASE_FOLD.normalize(text))).replaceAll("");
    }

    /** The folded words, in order. */
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The folded words with one space between: the same for all spellings of a name. */
    public static String key(String text) {
        return String.join(" ", words(text));
    }
}
