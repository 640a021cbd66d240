package org.relais.directory.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Draws as people are named (Zipf and Mandelbrot's law): of a list that has the commonest first, the n-th comes about
 * as often as 1/(n + 5). Thread-safe.
 */
final class Zipf {
    private static final double FLAT = 5;
    private static final Map<Integer, double[]> SHARES = new ConcurrentHashMap<>();

    private Zipf() {}

    static <T> T any(List<T> list, RandomGenerator random) {
        double[] shares = SHARES.computeIfAbsent(list.size(), Zipf::addedUp);
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[list.size() - 1]);
        return list.get(at < 0 ? -at - 1 : at);
    }

    private static double[] addedUp(int size) {
        double[] shares = new double[size];
        double sum = 0;
        for (int at = 0; at < size; at++) {
            sum += 1 / (at + 1 + FLAT);
            shares[at] = sum;
        }
        return shares;
    }
}
