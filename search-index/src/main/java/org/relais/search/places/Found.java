package org.relais.search.places;

import java.util.List;

/**
 * The towns that a run of words names.
 *
 * @param words how many words name them
 * @param places most populous first; at least one
 */
public record Found(int words, List<Place> places) {}
