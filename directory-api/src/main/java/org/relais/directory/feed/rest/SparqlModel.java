package org.relais.directory.feed.rest;

import java.util.List;
import java.util.Optional;

/**
 * The page on which a query is written, with its answer once there is one.
 *
 * @param query as it was asked; blank on the empty form
 * @param graph Turtle
 */
public record SparqlModel(String query, Optional<Table> table, Optional<String> graph, List<Ready> ready) {
    /** Rows; a cell is empty where nothing is bound. */
    public record Table(List<String> names, List<List<Cell>> rows) {}

    /** @param address where it leads, or empty
     *  @param language of the text, or empty */
    public record Cell(String text, String address, String language) {}

    /** @param address that asks it */
    public record Ready(String title, String address) {}
}
