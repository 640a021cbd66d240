package org.relais.directory.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An address that is told of every change of the public feed, in its order.
 *
 * @param reached the position up to which it has heard
 * @param failures in a row
 * @param next not before which it is tried again
 * @param last what became of the last message
 * @param ended since when it is not told any more
 */
public record Webhook(
        UUID id,
        URI url,
        long reached,
        int failures,
        Optional<Instant> next,
        Optional<Attempt> last,
        Optional<Instant> ended) {
    /** After each failure in a row; after the last of them it is not told any more.
     *  @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a> */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** What an address answered. */
    public record Attempt(Instant at, Result result) {}

    /**
     * How it took a message.
     *
     * @param said the status in digits, or why there was none: {@code timeout}, {@code unreachable}, {@code refused}
     */
    public record Result(String said) {
        private static final String GONE = "410";

        public boolean taken() {
            return said.matches("2\\d\\d");
        }

        /** Whether the address wants to hear nothing any more. */
        boolean gone() {
            return said.equals(GONE);
        }
    }

    static Webhook fresh(UUID id, URI url, long reached) {
        return new Webhook(id, url, reached, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Begins anew behind a position, also where it had ended. */
    Webhook from(long position) {
        return new Webhook(id, url, position, 0, Optional.empty(), last, Optional.empty());
    }

    /** After a message about a position. */
    Webhook after(long position, Attempt attempt) {
        if (attempt.result().taken()) {
            return new Webhook(id, url, position, 0, Optional.empty(), Optional.of(attempt), ended);
        }
        boolean over = attempt.result().gone() || failures == PATIENCE.size();
        return new Webhook(
                id,
                url,
                reached,
                failures + 1,
                over ? Optional.empty() : Optional.of(attempt.at().plus(PATIENCE.get(failures))),
                Optional.of(attempt),
                over ? Optional.of(attempt.at()) : Optional.empty());
    }
}
