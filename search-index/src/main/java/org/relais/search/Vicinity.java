package org.relais.search;

import java.util.OptionalDouble;

/**
 * The places of a postcode, and what lies around them.
 *
 * @param metres how far at most from the middle of these places; when absent, only they themselves
 */
public record Vicinity(String postcode, OptionalDouble metres) {}
