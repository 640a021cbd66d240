package org.relais.directory.contract;

/**
 * What an operation may be told beside its body.
 *
 * @param place {@code path}, {@code query} or {@code header}
 * @param kind of its values, in the words of JSON Schema
 */
public record Parameter(String name, String place, boolean required, String kind, String description, String example) {}
