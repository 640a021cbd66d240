package org.relais.search.places;

/**
 * Neighbours in {@link Names}.
 *
 * @param from the first of them
 * @param to behind the last of them
 */
record Run(int from, int to) {
    boolean isEmpty() {
        return from == to;
    }
}
