package org.relais.directory.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Those who want to hear of a change at once. Each has a thread of its own, so that a slow one holds up nobody; there are
 * places for {@link #MOST}. Thread-safe.
 */
@Singleton
public class Watching implements AutoCloseable {
    public static final int MOST = 64;

    private static final Logger LOG = Logger.getLogger(Watching.class.getName());

    /** Between two signs of life. */
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final Semaphore places = new Semaphore(MOST);
    private final Rings rings;
    private volatile Optional<ThreadFactory> threads = Optional.empty();

    /** One who watches. */
    public interface Watcher extends AutoCloseable {
        /** Tells what is new, or that there is nothing.
         *  @return false once nobody listens any more */
        boolean tell();

        @Override
        void close();
    }

    @Inject
    public Watching(Rings rings) {
        this.rings = rings;
    }

    public void start(ThreadFactory factory) {
        threads = Optional.of(factory);
    }

    /** @return false when every place is taken, or the node is not open */
    public boolean begin(Watcher watcher) {
        Optional<ThreadFactory> factory = threads;
        if (factory.isEmpty() || !places.tryAcquire()) {
            return false;
        }
        factory.get().newThread(() -> watch(watcher)).start();
        return true;
    }

    private void watch(Watcher watcher) {
        try (watcher) {
            long heard = rings.heard();
            while (threads.isPresent() && watcher.tell()) {
                heard = rings.await(heard, A_WHILE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "somebody who watched the feed was let go", e);
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads = Optional.empty();
        rings.ring();
    }
}
