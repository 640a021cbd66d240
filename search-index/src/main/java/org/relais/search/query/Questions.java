package org.relais.search.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer.Reason;
import org.relais.search.ListQuestion;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.Vicinity;
import org.relais.search.analysis.StopWords;
import org.relais.search.analysis.Words;
import org.relais.search.places.Atlas;
import org.relais.search.places.Gazetteer;
import org.relais.search.places.Named;

/** Understands questions: what they ask for, or why they make no sense. Thread-safe. */
public final class Questions {
    /** The schemes entries are tagged with. */
    private static final Set<String> TAGGING = Set.of(
            "service-types",
            "target-groups",
            "legal-fields",
            "exploitation-forms",
            "organization-kinds",
            "procedural-stages");

    private static final int MOST_TOWNS = 2;

    private final Words words;
    private final LabelWords labelWords;
    private final Gazetteer towns;
    private final Comprehension comprehension;
    private final WordQueries wordQueries;
    private final ConceptQueries conceptQueries;
    private final ListQueries listQueries;

    public Questions(Vocabulary vocabulary, Atlas atlas, Words words, StopWords stopWords) {
        this.words = words;
        List<Concept> concepts = tagging(vocabulary).toList();
        Labels labels = new Labels(
                Stream.concat(concepts.stream(), atlas.world().concepts()).toList(), stopWords);
        labelWords = new LabelWords(vocabulary, words, stopWords);
        towns = atlas.towns();
        comprehension = new Comprehension(words, stopWords, labels, labelWords, new Towns(towns));
        wordQueries = new WordQueries(words, labelWords);
        conceptQueries = new ConceptQueries(new Kinship(concepts, labels), towns);
        listQueries = new ListQueries(words, stopWords, labelWords);
    }

    /** The concepts entries are tagged with, in the order of their IRIs. */
    static Stream<Concept> tagging(Vocabulary vocabulary) {
        return vocabulary.concepts().stream()
                .filter(concept -> TAGGING.contains(concept.scheme()))
                .sorted(Comparator.comparing(Concept::iri));
    }

    public Optional<Reason> refusal(Question question) {
        String text = question.text();
        if (text.length() > Reason.MOST_CHARACTERS) {
            return Optional.of(Reason.TOO_LONG);
        }
        int count = words.cut(text, "").size();
        if (count > Reason.MOST_WORDS) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (count == 0 && !isBlank(text)) {
            return Optional.of(Reason.NO_WORDS);
        }
        if (!question.near().map(Near::isPlace).orElse(true)) {
            return Optional.of(Reason.NO_PLACE);
        }
        if (question.after().isEmpty()
                && question.paging().offset() + question.paging().perPage() > Reason.MOST_BY_NUMBER) {
            return Optional.of(Reason.TOO_DEEP);
        }
        boolean byDistance = question.sort() == Question.Sort.DISTANCE;
        return byDistance && question.near().isEmpty() ? Optional.of(Reason.DISTANCE_FROM_NOWHERE) : Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }

    /** @param known the terms of the index that is asked */
    public Asked asked(Question question, KnownTerms known) {
        return new Asked(comprehension.read(question.text()), question.languages(), wordQueries, conceptQueries, known);
    }

    /** The words of concepts' names that are this one but for slips, each with how many. */
    public Map<String, Integer> almostLabels(String folded) {
        return labelWords.almost(folded);
    }

    /** The towns that are called this but for slips. */
    public List<Named> almostTowns(String folded, IntPredicate living) {
        return towns.almost(folded, living, MOST_TOWNS);
    }

    /** What a word alone asks for. */
    public Sought alone(String word) {
        return comprehension.read(word).getFirst();
    }

    /** The places of the postcode themselves. */
    public Query at(Vicinity vicinity) {
        return listQueries.at(vicinity);
    }

    /** Without what only the index knows: how far a place is from the middle of others. */
    public Query listed(ListQuestion question) {
        return listQueries.of(question);
    }
}
