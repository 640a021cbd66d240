package org.relais.directory.lookup.rest;

import java.util.List;

/** The page of results. Empty texts are left out. */
public record ResultsModel(
        String question,
        long total,
        long firstRank,
        String leftOut,
        List<FacetModel> facets,
        List<HitModel> hits,
        String previous,
        String next) {
    /** One way to narrow. */
    public record FacetModel(String parameter, boolean chosen, List<Choice> choices) {}

    /** One entry found. */
    public record HitModel(
            String address,
            String name,
            String nameLanguage,
            String description,
            String descriptionLanguage,
            List<String> facts,
            String freshness,
            String why,
            boolean demonstration) {}
}
