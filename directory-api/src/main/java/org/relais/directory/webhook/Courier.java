package org.relais.directory.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relais.directory.feed.Rings;

/**
 * Tells each webhook what is new, in the order of the feed and until it has taken it: a thread each, so that a slow one
 * holds up nobody. What was told stands in the database, so a crash repeats a message at most. Thread-safe.
 */
@Singleton
public class Courier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Provider<KeepWebhooks> webhooks;
    private final Messenger messenger;
    private final Rings rings;
    private final InstantSource clock;
    private final Set<UUID> served = ConcurrentHashMap.newKeySet();
    private volatile Optional<ThreadFactory> threads = Optional.empty();

    @Inject
    public Courier(Provider<KeepWebhooks> webhooks, Messenger messenger, Rings rings, InstantSource clock) {
        this.webhooks = webhooks;
        this.messenger = messenger;
        this.rings = rings;
        this.clock = clock;
    }

    public void start(ThreadFactory factory) {
        threads = Optional.of(factory);
        webhooks.get().all().forEach(this::serve);
    }

    /** There is a new one, or one that was changed. */
    public void serve(Webhook webhook) {
        threads.filter(any -> served.add(webhook.id()))
                .ifPresent(
                        factory -> factory.newThread(() -> tell(webhook.id())).start());
        rings.ring();
    }

    private void tell(UUID id) {
        try {
            long heard = rings.heard();
            Optional<Duration> pause = step(id);
            while (threads.isPresent() && pause.isPresent()) {
                heard = rings.await(heard, pause.get());
                pause = step(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            served.remove(id);
        }
    }

    /** Tells what is due.
     *  @return how long to wait for more; empty when the webhook is gone */
    private Optional<Duration> step(UUID id) {
        try {
            Optional<KeepWebhooks.Due> due = webhooks.get().due(id);
            while (threads.isPresent() && due.isPresent() && mayBeTold(due.get())) {
                tell(due.get());
                due = webhooks.get().due(id);
            }
            return due.map(KeepWebhooks.Due::webhook).map(this::pause);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a webhook could not be told; it is tried again", e);
            return Optional.of(A_WHILE);
        }
    }

    private boolean mayBeTold(KeepWebhooks.Due due) {
        Instant now = clock.instant();
        return due.change().isPresent()
                && due.webhook().ended().isEmpty()
                && due.webhook().next().filter(now::isBefore).isEmpty();
    }

    private Duration pause(Webhook webhook) {
        return webhook.next()
                .map(next -> Duration.between(clock.instant(), next))
                .filter(wait -> wait.compareTo(A_WHILE) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(A_WHILE);
    }

    private void tell(KeepWebhooks.Due due) {
        Webhook webhook = due.webhook();
        Webhook.Attempt attempt = messenger.change(webhook, due.change().orElseThrow());
        webhooks.get().note(webhook, webhook.after(due.change().get().position(), attempt));
    }

    @Override
    public void close() {
        threads = Optional.empty();
        rings.ring();
    }
}
