package org.relais.search;

/**
 * A question with one limit less, or all of them, that finds something; a distance is not left out but made as long as
 * the way to the nearest entry.
 *
 * @param total how many entries it finds
 */
public record Wider(Question question, long total) {}
