package org.relais.search;

/**
 * Where a postcode is, as the places of entries tell.
 *
 * @param country ISO 3166 code
 * @param latitude of the middle of those places, in degrees
 * @param longitude likewise
 */
public record Postcode(String country, double latitude, double longitude) {}
