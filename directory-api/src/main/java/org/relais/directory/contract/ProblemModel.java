package org.relais.directory.contract;

import java.util.List;

/**
 * A problem as a page tells it.
 *
 * @param choices the same request with a value that is understood
 * @param about address of the page that documents its type
 */
public record ProblemModel(
        String title, int status, String detail, List<Place> places, List<Choice> choices, String about) {
    /** Something in the body.
     *  @param pointer JSON Pointer; empty for all of it */
    public record Place(String pointer, String detail) {}

    /** A value, and where it leads. */
    public record Choice(String address, String value) {}
}
