package org.relais.search.places;

/**
 * A town.
 *
 * @param id of GeoNames: {@code https://sws.geonames.org/2800866/}
 * @param name as GeoNames heads it, mostly in English or the language of the country
 * @param country ISO 3166-1, two capital letters; Kosovo is XK
 * @param latitude in degrees, WGS 84
 * @param longitude in degrees, WGS 84
 * @param population inhabitants; 0 when unknown
 */
public record Place(int id, String name, String country, double latitude, double longitude, int population) {
    private static final double EARTH_IN_METRES = 6_371_008.8;

    /** As the crow flies, on a globe. */
    public double metresTo(double otherLatitude, double otherLongitude) {
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double squared = north * north
                + east * east * Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude));
        return 2 * EARTH_IN_METRES * Math.asin(Math.min(1, Math.sqrt(squared)));
    }
}
