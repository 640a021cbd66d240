package org.relais.search.query;

import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.relais.ontology.hsds.Ids;
import org.relais.search.Answer.Reason;
import org.relais.search.ListQuestion;
import org.relais.search.ListQuestion.Noun;
import org.relais.search.Vicinity;
import org.relais.search.analysis.StopWords;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;
import org.relais.search.document.Fields;

/** From what HSDS asks a list for to a query: everything must fit, nothing is scored. Thread-safe. */
final class ListQueries {
    private final Words words;
    private final StopWords stopWords;
    private final LabelWords labelWords;

    ListQueries(Words words, StopWords stopWords, LabelWords labelWords) {
        this.words = words;
        this.stopWords = stopWords;
        this.labelWords = labelWords;
    }

    Query of(ListQuestion question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(term(Fields.NOUN, question.noun().name()), Occur.FILTER);
        question.taxonomyTerms().forEach(id -> all.add(term(Fields.TERM, id.toString()), Occur.FILTER));
        question.taxonomy().ifPresent(id -> all.add(term(Fields.TAXONOMY, id.toString()), Occur.FILTER));
        question.organizations().forEach(id -> all.add(term(Fields.ORGANIZATION, id.toString()), Occur.FILTER));
        question.vicinity()
                .filter(vicinity -> vicinity.metres().isEmpty())
                .ifPresent(vicinity -> all.add(at(vicinity), Occur.FILTER));
        question.modifiedAfter()
                .map(Fields::micros)
                .ifPresent(after ->
                        all.add(LongField.newRangeQuery(Fields.CHANGED_AT, after + 1, Long.MAX_VALUE), Occur.FILTER));
        if (!question.search().isBlank()) {
            all.add(words(question), Occur.FILTER);
        }
        return all.build();
    }

    Query at(Vicinity vicinity) {
        return term(Fields.POSTCODE, Fields.postcode(vicinity.postcode()));
    }

    private Query words(ListQuestion question) {
        List<Word> cut = words.cutInAnyLanguage(question.search());
        List<Word> telling =
                cut.stream().filter(word -> !stopWords.anywhere(word.folded())).toList();
        List<Word> needed = telling.isEmpty() ? cut : telling;
        if (needed.isEmpty() || needed.size() > Reason.MOST_WORDS) {
            return new MatchNoDocsQuery("no words, or more than any entry has in common");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        needed.forEach(word -> all.add(word(question.noun(), word), Occur.FILTER));
        return all.build();
    }

    private Query word(Noun noun, Word word) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        fields(noun).forEach(field -> anywhere.add(term(field, word.folded()), Occur.SHOULD));
        List<BytesRef> tags = labelWords.concepts(word).stream()
                .map(Ids::of)
                .map(UUID::toString)
                .map(BytesRef::new)
                .toList();
        anywhere.add(new TermInSetQuery(Fields.TERM, tags), Occur.SHOULD);
        return anywhere.build();
    }

    /** What questions find has its words by field; what is only listed has them together. */
    private static List<String> fields(Noun noun) {
        return switch (noun) {
            case ORGANIZATION, PROFESSIONAL -> List.of(Fields.NAME, Fields.PLACE, Fields.SERVED, Fields.TEXT);
            case SERVICE, SERVICE_AT_LOCATION -> List.of(Fields.LISTED);
        };
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
