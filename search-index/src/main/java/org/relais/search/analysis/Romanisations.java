package org.relais.search.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relais.ontology.skos.Folding;

/**
 * How a name of another script is written in Latin letters: as the papers of its bearer have it, by the official rules
 * of her country, and as anybody might write it. Thread-safe.
 */
final class Romanisations {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final Transliterator plain = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final List<Transliterator> cyrillic =
            List.of(official("bulgarian-2009"), official("ukrainian-2010"), official("russian-passport"));
    private final List<Transliterator> greek = List.of(official("elot-743"));

    /**
     * @param word as typed
     * @return folded Latin words, each once; nothing for a word that is Latin already
     */
    Set<String> of(String word) {
        String small = COMPOSED.normalize(word.toLowerCase(Locale.ROOT));
        Set<String> romanised = new LinkedHashSet<>();
        int script = script(small);
        if (script != UScript.LATIN && script != UScript.COMMON) {
            official(script).forEach(rules -> add(rules, small, romanised));
            add(plain, small, romanised);
        }
        return romanised;
    }

    /** Letter by letter, by no official rule, folded. */
    String plainly(String word) {
        return String.join("", Folding.words(plain.transliterate(word)));
    }

    private List<Transliterator> official(int script) {
        return switch (script) {
            case UScript.CYRILLIC -> cyrillic;
            case UScript.GREEK -> greek;
            default -> List.of();
        };
    }

    private static void add(Transliterator rules, String word, Set<String> into) {
        String latin = String.join("", Folding.words(rules.transliterate(word)));
        if (!latin.isEmpty()) {
            into.add(latin);
        }
    }

    /** Of its first letter. */
    private static int script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    private static Transliterator official(String name) {
        try (InputStream in = Romanisations.class.getResourceAsStream(name + ".rules")) {
            if (in == null) {
                throw new IllegalStateException(name + ".rules is not in the jar");
            }
            return Transliterator.createFromRules(
                    name, new String(in.readAllBytes(), StandardCharsets.UTF_8), Transliterator.FORWARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
