package org.relais.search.places;

import org.relais.search.analysis.WorldNames;

/** What countries, languages and towns are called. Immutable, so thread-safe. */
public record Atlas(WorldNames world, Gazetteer towns) {}
