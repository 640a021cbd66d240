package org.relais.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person asks the directory. Everything may be left open; nothing in it can be wrong enough to throw.
 *
 * @param text words in any language
 * @param chosen per dimension the values of which one must fit
 * @param legalAid only those who work under legal aid
 * @param serves areas of which an entry must say that it serves one: ISO 3166 codes, towns by their id in the gazetteer
 * @param after the hits come behind it, in place of the page's number
 * @param languages what the reader reads, best first (BCP 47)
 */
public record Question(
        String text,
        Map<Dimension, Set<String>> chosen,
        boolean legalAid,
        Optional<Near> near,
        Set<String> serves,
        Optional<Fresh> fresh,
        Sort sort,
        Paging paging,
        Optional<Cursor> after,
        List<String> languages) {
    /** In which order hits come; what is equal stands in the order of the profile ids. */
    public enum Sort {
        BEST,
        /** Nearest first; needs {@link Near}. */
        DISTANCE,
        NAME,
        /** Latest confirmed first, never confirmed last. */
        CONFIRMED
    }

    public Question {
        chosen = Map.copyOf(chosen);
        serves = Set.copyOf(serves);
        languages = List.copyOf(languages);
    }

    public static Question of(String text) {
        return new Question(
                text,
                Map.of(),
                false,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Sort.BEST,
                Paging.FIRST,
                Optional.empty(),
                List.of());
    }

    /** Narrowed to entries with one of the values; values of a further call are more to choose from. */
    public Question where(Dimension dimension, String... values) {
        Map<Dimension, Set<String>> more = new TreeMap<>(chosen);
        Set<String> all = new TreeSet<>(chosen.getOrDefault(dimension, Set.of()));
        all.addAll(List.of(values));
        more.put(dimension, Set.copyOf(all));
        return new Question(text, more, legalAid, near, serves, fresh, sort, paging, after, languages);
    }

    /** Free to choose in one dimension. */
    public Question without(Dimension dimension) {
        Map<Dimension, Set<String>> fewer = new TreeMap<>(chosen);
        fewer.remove(dimension);
        return new Question(text, fewer, legalAid, near, serves, fresh, sort, paging, after, languages);
    }

    /** Free to choose in everything. */
    public Question unlimited() {
        Sort free = sort == Sort.DISTANCE ? Sort.BEST : sort;
        return new Question(
                text, Map.of(), false, Optional.empty(), Set.of(), Optional.empty(), free, paging, after, languages);
    }

    public Question underLegalAid() {
        return underLegalAid(true);
    }

    public Question underLegalAid(boolean only) {
        return new Question(text, chosen, only, near, serves, fresh, sort, paging, after, languages);
    }

    public Question near(Near place) {
        return near(Optional.of(place));
    }

    public Question near(Optional<Near> place) {
        return new Question(text, chosen, legalAid, place, serves, fresh, sort, paging, after, languages);
    }

    public Question serving(Set<String> areas) {
        return new Question(text, chosen, legalAid, near, areas, fresh, sort, paging, after, languages);
    }

    public Question fresh(Fresh limit) {
        return fresh(Optional.of(limit));
    }

    public Question fresh(Optional<Fresh> limit) {
        return new Question(text, chosen, legalAid, near, serves, limit, sort, paging, after, languages);
    }

    public Question by(Sort order) {
        return new Question(text, chosen, legalAid, near, serves, fresh, order, paging, after, languages);
    }

    public Question on(Paging page) {
        return new Question(text, chosen, legalAid, near, serves, fresh, sort, page, after, languages);
    }

    public Question behind(Cursor cursor) {
        return new Question(text, chosen, legalAid, near, serves, fresh, sort, paging, Optional.of(cursor), languages);
    }

    public Question readIn(List<String> preferred) {
        return new Question(text, chosen, legalAid, near, serves, fresh, sort, paging, after, preferred);
    }
}
