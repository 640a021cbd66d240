package org.relais.search.analysis;

import java.util.Set;

/**
 * One word of a text.
 *
 * @param typed as it stands there
 * @param folded without case, accents and compatibility forms
 * @param stems folded, of the language or languages it was read in
 */
public record Word(String typed, String folded, Set<String> stems) {}
