package org.relais.search.analysis;

import com.ibm.icu.lang.UScript;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * How a name sounds, roughly: what is left when people write by ear. Names that share a sound may be one. Thread-safe.
 *
 * <p>Sounds are Daitch-Mokotoff codes, made for the surnames of Europe. Arabic writes no short vowels, so an Arabic name
 * and a Latin one sound alike by their consonants, without the article.
 */
final class Sounds {
    private static final char ARABIC = 'a';
    private static final char LATIN = 'l';
    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_CONSONANTS = 2;
    private static final Pattern ARTICLE_OR_ENDING = Pattern.compile("^\u0627\u0644(?=...)|[\u0629\u0649\u0621]$");
    private static final Pattern NOT_WRITTEN = Pattern.compile("[aeiouywh]");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    private final UnaryOperator<String> arabicInLatin;
    private final DaitchMokotoffSoundex soundex = new DaitchMokotoffSoundex();

    /** @param arabicInLatin letter by letter */
    Sounds(UnaryOperator<String> arabicInLatin) {
        this.arabicInLatin = arabicInLatin;
    }

    /** The sounds a name is kept by. */
    Set<String> kept(String folded, Collection<String> latin) {
        Set<String> sounds = codes(folded, latin);
        consonants(folded).ifPresent(consonants -> sounds.add((isArabic(folded) ? ARABIC : LATIN) + consonants));
        return sounds;
    }

    /** The sounds it is asked by: by consonants those of the other script alone. */
    Set<String> asked(String folded, Collection<String> latin) {
        Set<String> sounds = codes(folded, latin);
        consonants(folded).ifPresent(consonants -> sounds.add((isArabic(folded) ? LATIN : ARABIC) + consonants));
        return sounds;
    }

    private Set<String> codes(String folded, Collection<String> latin) {
        Set<String> codes = new LinkedHashSet<>();
        if (!isArabic(folded)) {
            for (String spelling : latin.isEmpty() ? Set.of(folded) : latin) {
                if (isLatin(spelling) && spelling.length() >= LEAST_LETTERS) {
                    codes.addAll(List.of(soundex.soundex(spelling).split("\\|", -1)));
                }
            }
        }
        return codes;
    }

    private Optional<String> consonants(String folded) {
        String latin = folded;
        if (isArabic(folded)) {
            latin = arabicInLatin.apply(ARTICLE_OR_ENDING.matcher(folded).replaceAll(""));
        }
        if (!isLatin(latin)) {
            return Optional.empty();
        }
        String plain = latin.replace("kh", "x")
                .replace("sh", "s")
                .replace("ch", "s")
                .replace("ph", "f")
                .replace('q', 'k')
                .replace('c', 'k');
        String consonants =
                TWICE.matcher(NOT_WRITTEN.matcher(plain).replaceAll("")).replaceAll("$1");
        return Optional.of(consonants).filter(left -> left.length() >= LEAST_CONSONANTS);
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && UScript.getScript(word.codePointAt(0)) == UScript.ARABIC;
    }

    private static boolean isLatin(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
