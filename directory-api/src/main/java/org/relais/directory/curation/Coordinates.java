package org.relais.directory.curation;

import java.util.Set;

/** What is to be thought of a latitude and longitude that somebody wrote. */
enum Coordinates {
    PLAUSIBLE,
    SWAPPED,
    NOWHERE;

    /** @param countries where the place is said to be; may be empty */
    static Coordinates of(double latitude, double longitude, Set<String> countries, CountryBoxes boxes) {
        boolean onGlobe = onGlobe(latitude, longitude);
        boolean swappedOnGlobe = onGlobe(longitude, latitude);
        if (!boxes.knowsAll(countries)) {
            return onGlobe ? PLAUSIBLE : swappedOnGlobe ? SWAPPED : NOWHERE;
        }
        if (!boxes.hold(countries, latitude, longitude) && boxes.hold(countries, longitude, latitude)) {
            return SWAPPED;
        }
        return onGlobe ? PLAUSIBLE : NOWHERE;
    }

    private static boolean onGlobe(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
