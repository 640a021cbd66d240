package org.relais.search.analysis;

import java.util.Set;

/**
 * One word of a text.
 *
 * @param typed as it stands there
 * @param folded without case, accents and compatibility forms
 * @param stems folded, each behind its language: {@code fr:avocat}, for a stem of one language is no word of another
 */
public record Word(String typed, String folded, Set<String> stems) {}
