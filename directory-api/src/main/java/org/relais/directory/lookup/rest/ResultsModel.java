package org.relais.directory.lookup.rest;

import java.util.List;
import java.util.Optional;

/** The page of results. Empty texts are left out. */
public record ResultsModel(
        String question,
        long total,
        boolean complete,
        long firstRank,
        String near,
        String leftOut,
        Optional<Meant> meant,
        List<Wider> wider,
        List<FacetModel> facets,
        List<HitModel> hits,
        String previous,
        String next,
        List<Download> downloads) {
    /** A question that finds something: how it is freer, and how much it finds. */
    public record Wider(String address, String freer, long total) {}

    /** All that was found, as a file. */
    public record Download(String address, String form) {}

    /** The question as it was probably meant. */
    public record Meant(String address, String question) {}

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
