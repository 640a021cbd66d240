package org.relais.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What HSDS asks a list for; all that is given must fit.
 *
 * @param search words that must all stand in the thing, or in the names of its tags
 * @param taxonomyTerms ids of concepts that must all be tags of the thing, themselves or by a narrower one
 * @param taxonomy id of a scheme of which one concept must be a tag
 */
public record ListQuestion(
        Noun noun,
        String search,
        Set<UUID> taxonomyTerms,
        Optional<UUID> taxonomy,
        Optional<UUID> organization,
        Optional<Instant> modifiedAfter,
        Paging paging) {
    /** What is listed. */
    public enum Noun {
        ORGANIZATION,
        PROFESSIONAL,
        SERVICE,
        SERVICE_AT_LOCATION
    }

    public ListQuestion {
        taxonomyTerms = Set.copyOf(taxonomyTerms);
    }

    public static ListQuestion all(Noun noun) {
        return new ListQuestion(noun, "", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Paging.FIRST);
    }

    public ListQuestion with(String words) {
        return new ListQuestion(noun, words, taxonomyTerms, taxonomy, organization, modifiedAfter, paging);
    }

    public ListQuestion tagged(Set<UUID> terms) {
        return new ListQuestion(noun, search, terms, taxonomy, organization, modifiedAfter, paging);
    }

    public ListQuestion of(UUID owner) {
        return new ListQuestion(noun, search, taxonomyTerms, taxonomy, Optional.of(owner), modifiedAfter, paging);
    }

    public ListQuestion inTaxonomy(UUID scheme) {
        return new ListQuestion(noun, search, taxonomyTerms, Optional.of(scheme), organization, modifiedAfter, paging);
    }

    public ListQuestion after(Instant instant) {
        return new ListQuestion(noun, search, taxonomyTerms, taxonomy, organization, Optional.of(instant), paging);
    }

    public ListQuestion on(Paging page) {
        return new ListQuestion(noun, search, taxonomyTerms, taxonomy, organization, modifiedAfter, page);
    }
}
