package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.relais.search.Suggestion;
import org.relais.search.Summary;
import org.relais.search.analysis.Word;
import org.relais.search.document.Fields;
import org.relais.search.document.SuggestedNames;
import org.relais.search.document.SummaryBytes;
import org.relais.search.places.Gazetteer;
import org.relais.search.query.Completions;

/** Goes on with what was typed, from one searcher: names of living entries, and what living entries are. Thread-safe. */
final class Suggesting {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_WORDS = 8;
    private static final int MOST_NAMES = 5;

    private static final int LEAST_FOR_TOWNS = 2;
    private static final int MOST_TOWNS = 3;
    private static final int MOST_MEANINGS = 4;

    private final Completions completions;
    private final Gazetteer gazetteer;
    private final SummaryBytes summaries;

    Suggesting(Completions completions, Gazetteer gazetteer, SummaryBytes summaries) {
        this.completions = completions;
        this.gazetteer = gazetteer;
        this.summaries = summaries;
    }

    /**
     * The whole as the beginning of something; where it is of nothing, what stands behind its first words. First what it
     * means to this reader, then names that begin so, then towns, or towns first behind other words, since a name is
     * rarely asked for with more; then what it means to others, then names with a later word that begins so.
     */
    List<Suggestion> suggest(IndexSearcher searcher, String typed, List<String> languages) throws IOException {
        List<Word> words = typed.length() > MOST_CHARACTERS ? List.of() : completions.cut(typed);
        Set<Suggestion> found = new LinkedHashSet<>();
        int at = 0;
        for (int from = 0; from < Math.min(MOST_WORDS, words.size()) && found.isEmpty(); from++) {
            String begun = folded(words.subList(from, words.size()));
            at = typed.indexOf(words.get(from).typed(), at);
            String before = from == 0 ? "" : typed.substring(0, at);
            Map<Boolean, List<Suggestion>> meanings = meanings(searcher, begun, before, languages);
            List<Suggestion> names = names(searcher, SuggestedNames.WHOLE, begun, before, languages);
            List<Suggestion> towns = towns(searcher, begun, before);
            found.addAll(meanings.get(true));
            found.addAll(from == 0 ? names : towns);
            found.addAll(from == 0 ? towns : names);
            found.addAll(meanings.get(false));
            if (found.size() < Suggestion.MOST) {
                found.addAll(names(searcher, SuggestedNames.TURNED, begun, before, languages));
            }
        }
        return found.stream().limit(Suggestion.MOST).toList();
    }

    private static String folded(List<Word> words) {
        return String.join(" ", words.stream().map(Word::folded).toList());
    }

    private List<Suggestion> names(
            IndexSearcher searcher, char turn, String begun, String before, List<String> languages) throws IOException {
        Map<String, Suggestion> names = new LinkedHashMap<>();
        Prefixed keys = Prefixed.of(searcher, Fields.SUGGESTED, new BytesRef(turn + begun));
        for (Term key = keys.next(); key != null && names.size() < MOST_NAMES; key = keys.next()) {
            name(searcher, key, before, languages).ifPresent(name -> names.putIfAbsent(name.text(), name));
        }
        return List.copyOf(names.values());
    }

    /** Of the living entries of that name the one with the least id tells how it is written. */
    private Optional<Suggestion> name(IndexSearcher searcher, Term key, String before, List<String> languages)
            throws IOException {
        TopFieldDocs found = searcher.search(
                new TermQuery(key), new TopFieldCollectorManager(new Sort(Orders.BY_ID), 1, null, Integer.MAX_VALUE));
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        Summary summary = summaries.read(Hits.written(searcher, found.scoreDocs[0].doc), languages);
        int entries = (int) found.totalHits.value();
        return Optional.of(new Suggestion.OfName(
                before + summary.names().values().iterator().next(),
                summary.kind(),
                entries,
                entries == 1 ? Optional.of(summary.profile()) : Optional.empty()));
    }

    /** Those that lead for this reader, and the others. */
    private Map<Boolean, List<Suggestion>> meanings(
            IndexSearcher searcher, String begun, String before, List<String> languages) throws IOException {
        List<Completions.Completion> living = new ArrayList<>();
        for (Completions.Completion completion : completions.startingWith(begun, languages)) {
            if (living.size() == MOST_MEANINGS) {
                break;
            }
            if (Living.has(searcher, completion.term())) {
                living.add(completion);
            }
        }
        return living.stream()
                .collect(Collectors.partitioningBy(
                        completion -> completion.leads(languages),
                        Collectors.mapping(completion -> meaning(completion, before), Collectors.toList())));
    }

    private static Suggestion meaning(Completions.Completion completion, String before) {
        return new Suggestion.OfConcept(before + completion.label().text(), completion.label(), completion.concept());
    }

    private List<Suggestion> towns(IndexSearcher searcher, String begun, String before) {
        return begun.length() < LEAST_FOR_TOWNS
                ? List.of()
                : gazetteer.startingWith(begun, town -> Living.isLived(searcher, town), MOST_TOWNS).stream()
                        .<Suggestion>map(town -> new Suggestion.OfTown(before + town.name(), town.place()))
                        .toList();
    }
}
