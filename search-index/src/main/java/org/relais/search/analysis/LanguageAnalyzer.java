package org.relais.search.analysis;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;

/**
 * One language's chain: each word comes out folded, marked as keyword, and where the language has a stemmer a second
 * time as its folded stem.
 */
final class LanguageAnalyzer extends Analyzer {
    private final Optional<UnaryOperator<TokenStream>> stemmer;

    LanguageAnalyzer(String language) {
        stemmer = Stemming.of(language);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
        TokenStream words = new KeywordRepeatFilter(new ArabicNormalizationFilter(new LowerCaseFilter(tokenizer)));
        TokenStream stems = stemmer.map(stem -> stem.apply(words)).orElse(words);
        return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(stems));
    }
}
