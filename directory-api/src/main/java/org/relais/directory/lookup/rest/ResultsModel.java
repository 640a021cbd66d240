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
        Finer finer,
        String leftOut,
        String nearestTo,
        Optional<Meant> meant,
        List<Wider> wider,
        List<FacetModel> facets,
        List<HitModel> hits,
        String previous,
        String next,
        List<Download> downloads) {
    /**
     * The form for what no list offers. Its texts are as they were asked.
     *
     * @param kept what else the question asks for
     */
    public record Finer(
            boolean chosen, List<Kept> kept, String near, String radius, String serves, List<Order> orders) {
        /** A parameter that stays as it is. */
        public record Kept(String parameter, String value) {}

        /** An order in which hits may come. */
        public record Order(String value, String name, boolean chosen) {}
    }

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
