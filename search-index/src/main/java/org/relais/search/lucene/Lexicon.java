package org.relais.search.lucene;

import java.util.Set;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.analysis.StopWords;
import org.relais.search.analysis.Words;
import org.relais.search.analysis.WorldNames;
import org.relais.search.document.ProfileDocuments;
import org.relais.search.document.SummaryBytes;
import org.relais.search.places.Atlas;
import org.relais.search.places.Gazetteer;
import org.relais.search.query.Completions;
import org.relais.search.query.Questions;

/**
 * What words mean and how they are cut, for documents and questions alike. It takes a second or two to make, so one is
 * shared by all indexes of a node. Immutable, so thread-safe.
 */
public final class Lexicon {
    private final Vocabulary vocabulary;
    private final SummaryBytes summaries;
    private final ProfileDocuments documents;
    private final Atlas atlas;
    private final Questions questions;
    private final Completions completions;

    public Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Words words = new Words();
        StopWords stopWords = new StopWords();
        WorldNames world = new WorldNames();
        atlas = new Atlas(world, Gazetteer.load(words, world));
        summaries = new SummaryBytes(vocabulary);
        documents = new ProfileDocuments(vocabulary, atlas, words, summaries);
        questions = new Questions(vocabulary, atlas, words, stopWords);
        completions = new Completions(vocabulary, world, words, stopWords);
    }

    public Atlas atlas() {
        return atlas;
    }

    /** ISO 3166 codes of the countries by which an entry is found. */
    public Set<String> countries(View view) {
        return documents.countries(view);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    SummaryBytes summaries() {
        return summaries;
    }

    ProfileDocuments documents() {
        return documents;
    }

    Questions questions() {
        return questions;
    }

    Completions completions() {
        return completions;
    }
}
