package org.relais.search.places;

/**
 * A town by one of its names.
 *
 * @param name as GeoNames spells it
 */
public record Named(Place place, String name) {}
