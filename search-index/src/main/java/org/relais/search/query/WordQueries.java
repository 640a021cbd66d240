package org.relais.search.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.relais.search.analysis.Slips;
import org.relais.search.document.Fields;

/** From one word to the query for where it stands: the best place counts, the others a little. Thread-safe. */
final class WordQueries {
    private static final int MOST_SPELLINGS = 64;

    private final LabelWords labelWords;

    WordQueries(LabelWords labelWords) {
        this.labelWords = labelWords;
    }

    /** @param loose whether names that are spelled almost so speak for an entry too */
    Query of(Sought.Part part, boolean loose, Naming naming) {
        Evidence word = new Evidence.OfWord(part.word().typed());
        Evidence place = new Evidence.OfPlace(part.word().typed());
        List<Query> fields = new ArrayList<>();
        fields.add(naming.named(word, new BoostQuery(name(part), Weights.NAME)));
        if (loose) {
            spelledAlmostSo(part)
                    .forEach(query -> fields.add(naming.named(word, new BoostQuery(query, Weights.ALMOST_NAME))));
        }
        fields.add(naming.named(place, ConceptQueries.constant(Weights.PLACE, term(Fields.PLACE, part))));
        fields.add(naming.named(
                new Evidence.OfServedPlace(part.word().typed()),
                ConceptQueries.constant(Weights.SERVED, term(Fields.SERVED, part))));
        fields.add(naming.named(word, new BoostQuery(term(Fields.TEXT, part), Weights.TEXT)));
        fields.add(naming.named(word, new BoostQuery(stems(part), Weights.STEM)));
        Collection<URI> concepts = labelWords.concepts(part.word());
        if (!concepts.isEmpty()) {
            fields.add(naming.named(word, ConceptQueries.constant(Weights.LABEL, ConceptQueries.oneOf(concepts))));
        }
        return new DisjunctionMaxQuery(fields, Weights.ALSO);
    }

    /** As typed, written as one with a neighbour, or in Latin letters on either side. */
    private static Query name(Sought.Part part) {
        List<Query> spellings = new ArrayList<>(List.of(term(Fields.NAME, part)));
        part.joined().forEach(joined -> spellings.add(new TermQuery(new Term(Fields.NAME, joined))));
        latin(part).forEach(latin -> {
            spellings.add(ConceptQueries.constant(Weights.IN_LATIN, new TermQuery(new Term(Fields.LATIN, latin))));
            if (!latin.equals(part.word().folded())) {
                spellings.add(ConceptQueries.constant(Weights.IN_LATIN, new TermQuery(new Term(Fields.NAME, latin))));
            }
        });
        return new DisjunctionMaxQuery(spellings, 0);
    }

    private static Collection<String> latin(Sought.Part part) {
        return part.latin().isEmpty() ? List.of(part.word().folded()) : part.latin();
    }

    /** One slip in a short word, two in a long one; the first letter stands. */
    private static List<Query> spelledAlmostSo(Sought.Part part) {
        List<Query> almost = new ArrayList<>();
        almost.add(almost(Fields.NAME, part.word().folded()));
        latin(part).forEach(latin -> {
            almost.add(almost(Fields.LATIN, latin));
            if (!latin.equals(part.word().folded())) {
                almost.add(almost(Fields.NAME, latin));
            }
        });
        return almost;
    }

    private static Query almost(String field, String word) {
        return new FuzzyQuery(
                new Term(field, word),
                new Slips(word).most(),
                1,
                MOST_SPELLINGS,
                true,
                new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_SPELLINGS));
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
