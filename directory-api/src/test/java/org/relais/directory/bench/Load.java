package org.relais.directory.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A closed loop: each client asks its next question when it has the answer to the last.
 *
 * @param clients that ask at once
 * @param warming before anything is measured
 * @param measured how long
 */
record Load(int clients, Duration warming, Duration measured) {
    /**
     * What was measured.
     *
     * @param perSecond questions answered in a second
     * @param median how long one waits, in milliseconds
     * @param cpu processor time a question, in milliseconds, of all who work on it: other work on the machine does not
     *     change it
     */
    record Figures(double perSecond, double median, double p99, double cpu) {}

    Figures on(Peer peer, List<Asking> questions) throws Exception {
        List<Peer.Client> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int number = 0; number < clients; number++) {
                asking.add(peer.client());
            }
            loop(threads, asking, questions, warming);
            Duration before = worked(peer);
            long[] times = loop(threads, asking, questions, measured);
            Duration after = worked(peer);
            Arrays.sort(times);
            return new Figures(
                    times.length / (measured.toNanos() / 1e9),
                    at(times, 0.5),
                    at(times, 0.99),
                    after.minus(before).toNanos() / 1e6 / times.length);
        } finally {
            for (Peer.Client each : asking) {
                each.close();
            }
        }
    }

    private static Duration worked(Peer peer) {
        return Stream.concat(Stream.of(ProcessHandle.current()), peer.processes().stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long[] loop(
            ExecutorService threads, List<Peer.Client> clients, List<Asking> questions, Duration length)
            throws Exception {
        long end = System.nanoTime() + length.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        for (int number = 0; number < clients.size(); number++) {
            Peer.Client client = clients.get(number);
            int first = number * questions.size() / clients.size();
            running.add(threads.submit(() -> times(client, questions, first, end)));
        }
        LongStream all = LongStream.empty();
        for (Future<long[]> each : running) {
            all = LongStream.concat(all, Arrays.stream(each.get()));
        }
        return all.toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static long[] times(Peer.Client client, List<Asking> questions, int first, long end) throws Exception {
        long[] times = new long[1 << 10];
        int count = 0;
        long now = System.nanoTime();
        for (int at = first; now < end; at = (at + 1) % questions.size()) {
            long asked = now;
            client.ask(questions.get(at));
            now = System.nanoTime();
            times = count < times.length ? times : Arrays.copyOf(times, 2 * count);
            times[count++] = now - asked;
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
