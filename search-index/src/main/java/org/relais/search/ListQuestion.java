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
 * @param organizations ids of those to all of which it must belong
 * @param vicinity where the place of a tie of a service to a place must be; nothing else is at a place
 */
public record ListQuestion(
        Noun noun,
        String search,
        Set<UUID> taxonomyTerms,
        Optional<UUID> taxonomy,
        Set<UUID> organizations,
        Optional<Instant> modifiedAfter,
        Optional<Vicinity> vicinity,
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
        organizations = Set.copyOf(organizations);
    }

    public static ListQuestion all(Noun noun) {
        return new ListQuestion(
                noun, "", Set.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Paging.FIRST);
    }

    public ListQuestion with(String words) {
        return new ListQuestion(noun, words, taxonomyTerms, taxonomy, organizations, modifiedAfter, vicinity, paging);
    }

    public ListQuestion tagged(Set<UUID> terms) {
        return new ListQuestion(noun, search, terms, taxonomy, organizations, modifiedAfter, vicinity, paging);
    }

    public ListQuestion of(UUID owner) {
        return new ListQuestion(noun, search, taxonomyTerms, taxonomy, Set.of(owner), modifiedAfter, vicinity, paging);
    }

    public ListQuestion inTaxonomy(UUID scheme) {
        return new ListQuestion(
                noun, search, taxonomyTerms, Optional.of(scheme), organizations, modifiedAfter, vicinity, paging);
    }

    public ListQuestion after(Instant instant) {
        return new ListQuestion(
                noun, search, taxonomyTerms, taxonomy, organizations, Optional.of(instant), vicinity, paging);
    }

    public ListQuestion in(Vicinity place) {
        return new ListQuestion(
                noun, search, taxonomyTerms, taxonomy, organizations, modifiedAfter, Optional.of(place), paging);
    }

    public ListQuestion on(Paging page) {
        return new ListQuestion(noun, search, taxonomyTerms, taxonomy, organizations, modifiedAfter, vicinity, page);
    }
}
