package org.relais.directory.profile;

/**
 * Something was told to the streams in a transaction; fired in it, to be heard once it is committed.
 *
 * @param takenBack whether everybody sees less of something than before
 */
public record Rung(boolean takenBack) {}
