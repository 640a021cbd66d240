package org.relais.search.places;

import java.util.Arrays;

/** Every town but its names, in the order of the ids. */
final class Places {
    /** Of a degree: what latitudes and longitudes are counted in. */
    static final double STEPS = 100_000;

    private final int[] ids;
    private final byte[] countries;
    private final int[] latitudes;
    private final int[] longitudes;
    private final int[] populations;
    private final int[] ranks;

    /** @param countries two letters each, in ASCII */
    Places(int[] ids, byte[] countries, int[] latitudes, int[] longitudes, int[] populations) {
        this.ids = ids;
        this.countries = countries;
        this.latitudes = latitudes;
        this.longitudes = longitudes;
        this.populations = populations;
        ranks = ranks(populations);
    }

    private static int[] ranks(int[] populations) {
        long[] order = new long[populations.length];
        Arrays.setAll(order, place -> (long) (Integer.MAX_VALUE - populations[place]) << Integer.SIZE | place);
        Arrays.sort(order);
        int[] ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[(int) order[rank]] = rank;
        }
        return ranks;
    }

    int size() {
        return ids.length;
    }

    int id(int place) {
        return ids[place];
    }

    /** How many come before it, by population, then by id. */
    int rank(int place) {
        return ranks[place];
    }

    Place place(int place, String name) {
        String country = "" + (char) countries[2 * place] + (char) countries[2 * place + 1];
        return new Place(
                ids[place], name, country, latitudes[place] / STEPS, longitudes[place] / STEPS, populations[place]);
    }
}
