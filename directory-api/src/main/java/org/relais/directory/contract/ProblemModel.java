package org.relais.directory.contract;

import java.util.List;

/**
 * A problem as a page tells it.
 *
 * @param about address of the page that documents its type
 */
public record ProblemModel(String title, int status, String detail, List<Place> places, String about) {
    /** Something in the body.
     *  @param pointer JSON Pointer; empty for all of it */
    public record Place(String pointer, String detail) {}
}
