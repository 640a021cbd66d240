package org.relais.search.document;

/**
 * A text of a profile.
 *
 * @param language BCP 47, empty when unknown
 */
record Wording(String text, String language) {}
