package org.relais.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.relais.search.analysis.Words;
import org.relais.search.document.Fields;
import org.relais.search.query.Sought.Leeway;

/** From one word to the query for where it stands: the best place counts, the others a little. Thread-safe. */
final class WordQueries {
    private static final int MOST_SPELLINGS = 64;

    private final Words words;
    private final LabelWords labelWords;

    WordQueries(Words words, LabelWords labelWords) {
        this.words = words;
        this.labelWords = labelWords;
    }

    /**
     * @param leeway what speaks for an entry too
     * @param mentioning narrows those whose texts or tags say the word to those for which it speaks
     */
    Query of(Sought.Part part, Set<Leeway> leeway, UnaryOperator<Query> mentioning, KnownTerms known, Naming naming) {
        String folded = part.word().folded();
        Evidence word = new Evidence.OfWord(part.word().typed());
        Evidence place = new Evidence.OfPlace(part.word().typed());
        Evidence served = new Evidence.OfServedPlace(part.word().typed());
        List<Query> fields = new ArrayList<>();
        name(part, known).ifPresent(name -> fields.add(naming.named(word, new BoostQuery(name, Weights.NAME))));
        if (leeway.contains(Leeway.SPELLING)) {
            spelledAlmostSo(part, known)
                    .forEach(query -> fields.add(naming.named(word, new BoostQuery(query, Weights.ALMOST_NAME))));
        }
        if (leeway.contains(Leeway.SOUND)) {
            known.havingOneOf(Fields.SOUND, words.soundsAsked(part.word(), part.latin()))
                    .ifPresent(there -> fields.add(naming.named(word, ConceptQueries.constant(Weights.SOUND, there))));
        }
        known.having(Fields.PLACE, folded)
                .ifPresent(there -> fields.add(naming.named(place, ConceptQueries.constant(Weights.PLACE, there))));
        known.having(Fields.SERVED, folded)
                .ifPresent(there -> fields.add(naming.named(served, ConceptQueries.constant(Weights.SERVED, there))));
        known.having(Fields.TEXT, folded)
                .map(mentioning)
                .ifPresent(there -> fields.add(naming.named(word, new BoostQuery(there, Weights.TEXT))));
        known.havingOneOf(Fields.STEM, part.word().stems())
                .map(mentioning)
                .ifPresent(there -> fields.add(naming.named(word, ConceptQueries.constant(Weights.STEM, there))));
        ConceptQueries.oneOf(labelWords.concepts(part.word()), known)
                .map(mentioning)
                .ifPresent(there -> fields.add(naming.named(word, ConceptQueries.constant(Weights.LABEL, there))));
        return new DisjunctionMaxQuery(fields, Weights.ALSO);
    }

    /** Whether the word itself stands nowhere; another form of it may. */
    boolean isUnknown(Sought.Part part, KnownTerms known) {
        String folded = part.word().folded();
        return !isOfName(part, known)
                && Stream.of(Fields.PLACE, Fields.SERVED, Fields.TEXT)
                        .allMatch(field -> known.having(field, folded).isEmpty());
    }

    /** Whether somebody is called so, as typed or in Latin letters. */
    boolean isOfName(Sought.Part part, KnownTerms known) {
        return name(part, known).isPresent();
    }

    /** As typed, written as one with a neighbour, or in Latin letters on either side. */
    private static Optional<Query> name(Sought.Part part, KnownTerms known) {
        String folded = part.word().folded();
        List<Query> spellings = new ArrayList<>();
        known.having(Fields.NAME, folded).ifPresent(spellings::add);
        part.joined().forEach(joined -> known.having(Fields.NAME, joined).ifPresent(spellings::add));
        Collection<String> latin = latin(part);
        known.havingOneOf(
                        Fields.LATIN,
                        Stream.concat(latin.stream(), part.joined().stream()).toList())
                .ifPresent(there -> spellings.add(ConceptQueries.constant(Weights.IN_LATIN, there)));
        known.havingOneOf(
                        Fields.NAME,
                        latin.stream().filter(each -> !each.equals(folded)).toList())
                .ifPresent(there -> spellings.add(ConceptQueries.constant(Weights.IN_LATIN, there)));
        return spellings.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(spellings, 0));
    }

    private static Collection<String> latin(Sought.Part part) {
        return part.latin().isEmpty() ? List.of(part.word().folded()) : part.latin();
    }

    private static List<Query> spelledAlmostSo(Sought.Part part, KnownTerms known) {
        List<Query> almost = new ArrayList<>(almost(Fields.NAME, part.word().folded(), known));
        latin(part).forEach(latin -> {
            almost.addAll(almost(Fields.LATIN, latin, known));
            if (!latin.equals(part.word().folded())) {
                almost.addAll(almost(Fields.NAME, latin, known));
            }
        });
        return almost;
    }

    /** The fewer slips the better; those with the fewest, when there are too many. */
    private static List<Query> almost(String field, String word, KnownTerms known) {
        Map<Integer, TreeSet<String>> bySlips = new TreeMap<>();
        known.almost(field, word)
                .forEach((spelling, slips) ->
                        bySlips.computeIfAbsent(slips, any -> new TreeSet<>()).add(spelling));
        List<Query> almost = new ArrayList<>();
        bySlips.forEach((slips, spellings) -> known.havingOneOf(
                        field, spellings.stream().limit(MOST_SPELLINGS).toList())
                .ifPresent(there -> almost.add(ConceptQueries.constant(1 - (float) slips / word.length(), there))));
        return almost;
    }
}
