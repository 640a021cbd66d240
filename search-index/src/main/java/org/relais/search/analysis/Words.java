package org.relais.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into words as they stand in the index: folded, with their stems. Thread-safe. */
public final class Words {
    private final Analyzer plain = new LanguageAnalyzer("");
    private final Map<String, Analyzer> analyzers = new HashMap<>();
    private final Romanisations romanisations = new Romanisations();
    private final Sounds sounds = new Sounds(romanisations::plainly);

    public Words() {
        Stemming.languages().forEach(language -> analyzers.put(language, new LanguageAnalyzer(language)));
    }

    /** @param language BCP 47; one without a stemmer or an unknown one gives folded words alone */
    public List<Word> cut(String text, String language) {
        List<Word> words = new ArrayList<>();
        String spaced = spaced(text);
        String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        Analyzer analyzer = analyzers.getOrDefault(primary, plain);
        try (TokenStream tokens = analyzer.tokenStream("", spaced)) {
            collect(tokens, spaced, primary, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (analyzer == plain) {
            words.replaceAll(word -> new Word(word.typed(), word.folded(), Set.of()));
        }
        return words;
    }

    /** How a word of another script is written in Latin letters, folded; nothing for a Latin one. */
    public Set<String> romanised(String typed) {
        return romanisations.of(typed);
    }

    /**
     * How a word of a name sounds, as it is kept.
     *
     * @param latin what {@link #romanised} makes of it
     */
    public Set<String> sounds(Word name, Set<String> latin) {
        return sounds.kept(name.folded(), latin);
    }

    /**
     * How a word sounds, as names are asked for by it.
     *
     * @param latin what {@link #romanised} makes of it
     */
    public Set<String> soundsAsked(Word word, Set<String> latin) {
        return sounds.asked(word.folded(), latin);
    }

    /** The words of a text whose language nobody tells: each with its stems in every language. */
    public List<Word> cutInAnyLanguage(String text) {
        List<List<Word>> readings =
                analyzers.keySet().stream().map(language -> cut(text, language)).toList();
        List<Word> words = new ArrayList<>();
        for (Word word : cut(text, "")) {
            Set<String> stems = new LinkedHashSet<>(word.stems());
            readings.forEach(reading -> stems.addAll(reading.get(words.size()).stems()));
            words.add(new Word(word.typed(), word.folded(), stems));
        }
        return words;
    }

    /** An apostrophe parts words, so that {@code l'avocat} has an {@code avocat}. One character stays one. */
    private static String spaced(String text) {
        return text.replace('\'', ' ').replace('\u2019', ' ').replace('\u02bc', ' ');
    }

    private static void collect(TokenStream tokens, String text, String language, List<Word> words) throws IOException {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        KeywordAttribute unstemmed = tokens.addAttribute(KeywordAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
            String form = term.toString();
            String typed = text.substring(offset.startOffset(), offset.endOffset());
            if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            if (unstemmed.isKeyword()) {
                words.add(new Word(typed, form, Set.of()));
            } else if (!form.isEmpty()) {
                Word word = words.removeLast();
                words.add(new Word(word.typed(), word.folded(), Set.of(language + ":" + form)));
            }
        }
        tokens.end();
        words.removeIf(word -> word.folded().isEmpty());
    }
}
