package org.relais.directory.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop: each client asks its next question when it has the answer to the last.
 *
 * @param clients that ask at once
 * @param warming before anything is measured
 * @param measured how long
 */
record Load(int clients, Duration warming, Duration measured) {
    /** Questions in a second, and how long one waits, in milliseconds. */
    record Figures(double perSecond, double median, double p99) {}

    Figures on(Peer peer, List<Asking> questions) throws Exception {
        long begin = System.nanoTime() + warming.toNanos();
        long end = begin + measured.toNanos();
        long[] all;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int first = number * questions.size() / clients;
                running.add(threads.submit(() -> times(peer, questions, first, begin, end)));
            }
            all = new long[0];
            for (Future<long[]> each : running) {
                long[] more = each.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + more.length);
                System.arraycopy(more, 0, all, before, more.length);
            }
        }
        Arrays.sort(all);
        return new Figures(all.length / (measured.toNanos() / 1e9), at(all, 0.5), at(all, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static long[] times(Peer peer, List<Asking> questions, int first, long begin, long end) throws Exception {
        long[] times = new long[1 << 10];
        int count = 0;
        try (Peer.Client client = peer.client()) {
            long now = System.nanoTime();
            for (int at = first; now < end; at = (at + 1) % questions.size()) {
                long asked = now;
                client.ask(questions.get(at));
                now = System.nanoTime();
                if (asked >= begin && now < end) {
                    times = count < times.length ? times : Arrays.copyOf(times, 2 * count);
                    times[count++] = now - asked;
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** How many of the questions have the name they ask for on the first ten places. */
    static double recall(Peer peer, List<Asking> questions) throws Exception {
        int found = 0;
        try (Peer.Client client = peer.client()) {
            for (Asking asking : questions) {
                if (asking.isAnswered(client.ask(asking).names())) {
                    found++;
                }
            }
        }
        return (double) found / questions.size();
    }
}
