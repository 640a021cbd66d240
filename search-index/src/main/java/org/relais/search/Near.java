package org.relais.search;

/**
 * Around a point.
 *
 * @param kilometres how far at most
 * @param place what is there, in words; empty when nobody said
 */
public record Near(double latitude, double longitude, double kilometres, String place) {
    public static final double METRES_A_KILOMETRE = 1_000;

    public Near(double latitude, double longitude, double kilometres) {
        this(latitude, longitude, kilometres, "");
    }

    public Near within(double farther) {
        return new Near(latitude, longitude, farther, place);
    }

    /** Whether the point is on the globe and the distance is one. */
    public boolean isPlace() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres > 0 && kilometres <= 20_040;
    }
}
