package org.relais.search.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/** The light stemmers Lucene has, by language. Polish, Ukrainian and Albanian have none here. */
final class Stemming {
    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", ArabicStemFilter::new),
            Map.entry("bg", BulgarianStemFilter::new),
            Map.entry("de", GermanLightStemFilter::new),
            Map.entry("el", words -> new GreekStemFilter(new GreekLowerCaseFilter(words))),
            Map.entry("en", KStemFilter::new),
            Map.entry("es", SpanishLightStemFilter::new),
            Map.entry("fr", FrenchLightStemFilter::new),
            Map.entry("hu", HungarianLightStemFilter::new),
            Map.entry("it", ItalianLightStemFilter::new),
            Map.entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
            Map.entry("pt", PortugueseLightStemFilter::new),
            Map.entry("ro", words -> new SnowballFilter(words, new RomanianStemmer())),
            Map.entry("ru", RussianLightStemFilter::new));

    private Stemming() {}

    static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    static Optional<UnaryOperator<TokenStream>> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }
}
