package org.relais.search.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.relais.search.document.Fields;

/** From one word to the query for where it stands: the best place counts, the others a little. Thread-safe. */
final class WordQueries {
    private final LabelWords labelWords;

    WordQueries(LabelWords labelWords) {
        this.labelWords = labelWords;
    }

    Query of(Sought.Part part, Naming naming) {
        Evidence word = new Evidence.OfWord(part.word().typed());
        Evidence place = new Evidence.OfPlace(part.word().typed());
        List<Query> fields = new ArrayList<>();
        fields.add(naming.named(word, new BoostQuery(name(part), Weights.NAME)));
        fields.add(naming.named(place, ConceptQueries.constant(Weights.PLACE, term(Fields.PLACE, part))));
        fields.add(naming.named(word, new BoostQuery(term(Fields.TEXT, part), Weights.TEXT)));
        fields.add(naming.named(word, new BoostQuery(stems(part), Weights.STEM)));
        Collection<URI> concepts = labelWords.concepts(part.word());
        if (!concepts.isEmpty()) {
            fields.add(naming.named(word, ConceptQueries.constant(Weights.LABEL, ConceptQueries.oneOf(concepts))));
        }
        return new DisjunctionMaxQuery(fields, Weights.ALSO);
    }

    /** As typed, or written as one with a neighbour. */
    private static Query name(Sought.Part part) {
        List<Query> spellings = new ArrayList<>(List.of(term(Fields.NAME, part)));
        part.joined().forEach(joined -> spellings.add(new TermQuery(new Term(Fields.NAME, joined))));
        return new DisjunctionMaxQuery(spellings, 0);
    }

    private static Query term(String field, Sought.Part part) {
        return new TermQuery(new Term(field, part.word().folded()));
    }

    private static Query stems(Sought.Part part) {
        SynonymQuery.Builder stems = new SynonymQuery.Builder(Fields.STEM);
        part.word().stems().forEach(stem -> stems.addTerm(new Term(Fields.STEM, stem)));
        return stems.build();
    }
}
