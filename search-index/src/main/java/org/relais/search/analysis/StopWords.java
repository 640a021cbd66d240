package org.relais.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.relais.ontology.skos.Folding;

/** Words that mean nothing by themselves, in the 16 languages. Immutable, so thread-safe. */
public final class StopWords {
    private static final String FILE = "stop-words.txt";
    private static final String LEGAL_FORM = "legal-form";

    private final Map<String, Set<String>> byLanguage = new TreeMap<>();
    private final Set<String> all = new HashSet<>();

    public StopWords() {
        of("ar", ArabicAnalyzer.getDefaultStopSet());
        of("bg", BulgarianAnalyzer.getDefaultStopSet());
        of("de", GermanAnalyzer.getDefaultStopSet());
        of("el", GreekAnalyzer.getDefaultStopSet());
        of("en", EnglishAnalyzer.getDefaultStopSet());
        of("es", SpanishAnalyzer.getDefaultStopSet());
        of("fr", FrenchAnalyzer.getDefaultStopSet());
        of("hu", HungarianAnalyzer.getDefaultStopSet());
        of("it", ItalianAnalyzer.getDefaultStopSet());
        of("nl", DutchAnalyzer.getDefaultStopSet());
        of("pt", PortugueseAnalyzer.getDefaultStopSet());
        of("ro", RomanianAnalyzer.getDefaultStopSet());
        of("ru", RussianAnalyzer.getDefaultStopSet());
        ours().lines()
                .map(line -> line.split(":", 2))
                .forEach(line -> add(line[0], Arrays.asList(line[1].strip().split(" "))));
    }

    /** Whether a folded word means nothing in that language. */
    public boolean in(String language, String folded) {
        return byLanguage.getOrDefault(language, Set.of()).contains(folded);
    }

    /** Whether a folded word is how an organization is set up, which people leave out or add. */
    public boolean isLegalForm(String folded) {
        return in(LEGAL_FORM, folded);
    }

    /** Whether a folded word means nothing in one of the languages, or is a single letter, as an elision leaves it. */
    public boolean anywhere(String folded) {
        return all.contains(folded) || (folded.length() == 1 && Character.isAlphabetic(folded.charAt(0)));
    }

    private void of(String language, CharArraySet words) {
        add(language, words.stream().map(word -> new String((char[]) word)).toList());
    }

    private void add(String language, Collection<String> words) {
        Set<String> folded = byLanguage.computeIfAbsent(language, any -> new HashSet<>());
        words.forEach(word -> folded.addAll(Folding.words(word)));
        all.addAll(folded);
    }

    /** What Lucene lacks: whole lists for three languages, and what people put around a question in others. */
    private static String ours() {
        try (InputStream in = StopWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
