package org.relais.search;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs of an entry to choose. In the texts by language, the first is the one for the reader who asked.
 *
 * @param kinds concepts of organization-kinds
 * @param names language to name; the language is {@code und} where the entry does not tell
 * @param descriptions language to the description's beginning
 * @param countries ISO 3166 codes, that of the first place first
 * @param cities language to the city of the first place
 * @param languages ISO 639 codes
 * @param concepts all its tags
 * @param confirmedOn the latest day somebody confirmed it
 * @param assuranceMethods how it was confirmed, concepts of assurance-methods
 * @param demonstration invented to show the program
 * @param legalAid works under legal aid
 * @param civilParty acts as civil party
 * @param remote works at a distance
 */
public record Summary(
        UUID profile,
        EntryKind kind,
        List<URI> kinds,
        Map<String, String> names,
        Map<String, String> descriptions,
        List<String> countries,
        Map<String, String> cities,
        List<String> languages,
        List<URI> concepts,
        Optional<LocalDate> confirmedOn,
        List<URI> assuranceMethods,
        boolean demonstration,
        boolean legalAid,
        boolean civilParty,
        boolean remote) {
    public Summary {
        kinds = orEmpty(kinds);
        names = orEmpty(names);
        descriptions = orEmpty(descriptions);
        countries = orEmpty(countries);
        cities = orEmpty(cities);
        languages = orEmpty(languages);
        concepts = orEmpty(concepts);
        assuranceMethods = orEmpty(assuranceMethods);
    }

    /** What has nothing in it was not written, so it is not there when it is read. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
