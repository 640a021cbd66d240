package org.relais.search;

/**
 * Around a point.
 *
 * @param kilometres how far at most
 */
public record Near(double latitude, double longitude, double kilometres) {
    /** Whether the point is on the globe and the distance is one. */
    public boolean isPlace() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres > 0 && kilometres <= 20_040;
    }
}
