package org.relais.ontology.skos;

/**
 * A name of a concept in one language.
 *
 * @param language BCP 47
 * @param preferred prefLabel, or else altLabel
 * @param confirmed whether a native reader confirmed it
 */
public record Label(String text, String language, boolean preferred, boolean confirmed) {}
