package org.relais.search.query;

import java.util.List;
import java.util.Set;
import org.relais.search.analysis.Word;

/**
 * One thing a question asks for: words that together name a concept, or one word.
 *
 * @param readings what the words together mean
 * @param meaningful whether entries without it do not answer the question
 * @param near whether who is near the town it names answers it too
 * @param misspelt whether names that are spelled or sound almost so answer it too
 * @param meant what it may have been meant to be, were it misspelt
 */
public record Sought(
        List<Part> words,
        List<Reading> readings,
        boolean meaningful,
        boolean near,
        boolean misspelt,
        List<Sought> meant) {
    /**
     * One of its words.
     *
     * @param joined the word written as one with its neighbour in the question
     * @param latin how a word of another script is written in Latin letters
     * @param sounds how it sounds
     * @param readings what the word means by itself
     * @param meaningful no stop word of any language
     */
    public record Part(
            Word word,
            Set<String> joined,
            Set<String> latin,
            Set<String> sounds,
            List<Reading> readings,
            boolean meaningful) {}

    Sought(List<Part> words, List<Reading> readings, boolean meaningful) {
        this(words, readings, meaningful, false, false, List.of());
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
        return new Sought(words, readings, true, near, misspelt, meant);
    }

    public boolean isTown() {
        return readings.stream().anyMatch(Towns::isTown);
    }

    public Sought nearby() {
        return new Sought(words, readings, meaningful, true, misspelt, meant);
    }

    public Sought loosely(List<Sought> maybeMeant) {
        return new Sought(words, readings, meaningful, near, true, maybeMeant);
    }
}
