package org.relais.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.ontology.skos.Concept;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.WorldNames;

/**
 * One thing a question asks for: words that together name a concept, or one word.
 *
 * @param readings what the words together mean
 * @param place whether they name a place and nothing else
 * @param meaningful whether entries without it do not answer the question
 * @param leeway what answers it too
 * @param meant what it may have been meant to be, were it misspelt
 */
public record Sought(
        List<Part> words,
        List<Reading> readings,
        boolean place,
        boolean meaningful,
        Set<Leeway> leeway,
        List<Sought> meant) {
    /** What may answer in place of the thing itself. */
    public enum Leeway {
        /** Who is near the town it names. */
        NEAR,
        /** Who is in the country of the town it names. */
        COUNTRY,
        /** Who only mentions the place or the kind of entry it names, or is something related. */
        MENTION,
        /** Names that are spelled almost so. */
        SPELLING,
        /** Names that sound so. */
        SOUND
    }

    /**
     * One of its words.
     *
     * @param joined the word written as one with its neighbour in the question
     * @param latin how a word of another script is written in Latin letters
     * @param readings what the word means by itself
     * @param meaningful no stop word of any language
     */
    public record Part(Word word, Set<String> joined, Set<String> latin, List<Reading> readings, boolean meaningful) {}

    Sought(List<Part> words, List<Reading> readings, boolean place, boolean meaningful) {
        this(words, readings, place, meaningful, Set.of(), List.of());
    }

    /** As the person wrote it. */
    public String typed() {
        return String.join(" ", words.stream().map(part -> part.word().typed()).toList());
    }

    /** How many words of weight it has. */
    int weight() {
        return Math.max(1, (int) words.stream().filter(Part::meaningful).count());
    }

    Sought insisted() {
        return new Sought(words, readings, place, true, leeway, meant);
    }

    /** Not needed any more, though better with it. */
    Sought wished() {
        return new Sought(words, readings, place, false, leeway, meant);
    }

    /** Whether an entry must be of the kind it names: that it mentions one is not enough. */
    boolean isKind() {
        return !readings.isEmpty() && readings.stream().map(Reading::concept).allMatch(Kinship::isKind);
    }

    /** ISO 3166 codes of the countries it names. */
    Stream<String> countries() {
        return readings.stream()
                .map(Reading::concept)
                .filter(concept -> concept.scheme().equals(WorldNames.COUNTRY))
                .map(Concept::notation);
    }

    /** Whether to mention it, or to be something related, is less than to be it or to be there. */
    public boolean hasMentions() {
        boolean understood = !readings.stream().allMatch(Reading::isPlace);
        return !place
                && (understood
                        || words.stream().anyMatch(part -> !part.readings().isEmpty()));
    }

    boolean mayBeMentioned() {
        return leeway.contains(Leeway.MENTION);
    }

    /** Whether it may be a town; what is a country too is that. */
    public boolean isTown() {
        return countries().findAny().isEmpty() && readings.stream().anyMatch(Towns::isTown);
    }

    /** Whether more than one of its words says something, and they name no town. */
    public boolean isCompound() {
        return meaningful
                && !isTown()
                && words.stream().filter(Part::meaningful).count() > 1;
    }

    /** Each of its words that says something, as a thing of its own. */
    Stream<Sought> apart() {
        return words.stream()
                .filter(Part::meaningful)
                .map(part -> new Sought(List.of(part), part.readings(), false, true));
    }

    /** This may answer it too. */
    public Sought with(Leeway... more) {
        Set<Leeway> allowed = EnumSet.noneOf(Leeway.class);
        allowed.addAll(leeway);
        allowed.addAll(List.of(more));
        return new Sought(words, readings, place, meaningful, allowed, meant);
    }

    /** Or one of these instead. */
    public Sought or(List<Sought> maybeMeant) {
        return new Sought(words, readings, place, meaningful, leeway, maybeMeant);
    }
}
