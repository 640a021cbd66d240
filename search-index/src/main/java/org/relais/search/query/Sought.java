package org.relais.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relais.search.analysis.Word;

/**
 * One thing a question asks for: words that together name a concept, or one word.
 *
 * @param readings what the words together mean
 * @param meaningful whether entries without it do not answer the question
 * @param leeway what answers it too
 * @param meant what it may have been meant to be, were it misspelt
 */
public record Sought(
        List<Part> words, List<Reading> readings, boolean meaningful, Set<Leeway> leeway, List<Sought> meant) {
    /** What may answer in place of the thing itself. */
    public enum Leeway {
        /** Who is near the town it names. */
        NEAR,
        /** Who is in the country of the town it names. */
        COUNTRY,
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

    Sought(List<Part> words, List<Reading> readings, boolean meaningful) {
        this(words, readings, meaningful, Set.of(), List.of());
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
        return new Sought(words, readings, true, leeway, meant);
    }

    /** Not needed any more, though better with it. */
    Sought wished() {
        return new Sought(words, readings, false, leeway, meant);
    }

    public boolean isTown() {
        return readings.stream().anyMatch(Towns::isTown);
    }

    /** This may answer it too. */
    public Sought with(Leeway more) {
        Set<Leeway> allowed = EnumSet.of(more);
        allowed.addAll(leeway);
        return new Sought(words, readings, meaningful, allowed, meant);
    }

    /** Or one of these instead. */
    public Sought or(List<Sought> maybeMeant) {
        return new Sought(words, readings, meaningful, leeway, maybeMeant);
    }
}
