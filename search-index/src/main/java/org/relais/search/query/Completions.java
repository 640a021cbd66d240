package org.relais.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.analysis.StopWords;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;
import org.relais.search.analysis.WorldNames;

/** What words that are begun may become: names of concepts, countries and languages, in all languages. Thread-safe. */
public final class Completions {
    private static final String KINDS = "organization-kinds";

    /**
     * A name that goes on as it was begun.
     *
     * @param fromItsStart not only from a later word of it
     */
    public record Completion(Concept concept, Label label, boolean fromItsStart) {
        /** Whether it may stand before all else: begun from its start, in a language of the reader. */
        public boolean leads(List<String> languages) {
            return fromItsStart && languages.contains(label.language());
        }

        /** What entries have that it stands for. */
        public Term term() {
            return ConceptQueries.term(concept);
        }
    }

    private final Words words;
    private final NavigableMap<String, List<Completion>> byKey = new TreeMap<>();

    public Completions(Vocabulary vocabulary, WorldNames world, Words words, StopWords stopWords) {
        this.words = words;
        Stream.concat(Questions.tagging(vocabulary), world.concepts())
                .forEach(concept -> concept.labels().forEach(label -> note(concept, label, stopWords)));
    }

    /** The words of what was typed. */
    public List<Word> cut(String typed) {
        return words.cut(typed, "");
    }

    /**
     * One a concept; those begun from their start come first, then those in the reader's languages, then kinds of
     * organisations and professionals, then short ones.
     */
    public List<Completion> startingWith(String folded, List<String> languages) {
        Comparator<Completion> best = Comparator.comparing((Completion each) -> !each.fromItsStart())
                .thenComparing(each -> rank(each.label().language(), languages))
                .thenComparing(each -> !each.concept().scheme().equals(KINDS))
                .thenComparing(each -> each.label().text().length())
                .thenComparing(each -> each.label().text())
                .thenComparing(each -> each.concept().iri());
        Map<Concept, Completion> found = new LinkedHashMap<>();
        byKey.subMap(folded, true, folded + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .sorted(best)
                .forEach(each -> found.putIfAbsent(each.concept(), each));
        return List.copyOf(found.values());
    }

    private static int rank(String language, List<String> languages) {
        int at = languages.indexOf(language);
        return at < 0 ? languages.size() : at;
    }

    /** From each word on that tells something; and from its start without those that tell nothing. */
    private void note(Concept concept, Label label, StopWords stopWords) {
        List<String> cut = cut(label.text()).stream().map(Word::folded).toList();
        List<String> telling = cut.stream()
                .filter(word -> !stopWords.in(label.language(), word))
                .toList();
        note(cut, new Completion(concept, label, true));
        if (!telling.equals(cut)) {
            note(telling, new Completion(concept, label, true));
        }
        for (int from = 1; from < cut.size(); from++) {
            if (!stopWords.in(label.language(), cut.get(from))) {
                note(cut.subList(from, cut.size()), new Completion(concept, label, false));
            }
        }
    }

    private void note(List<String> key, Completion completion) {
        byKey.computeIfAbsent(String.join(" ", key), any -> new ArrayList<>()).add(completion);
    }
}
