package org.relais.directory.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a dump when the node has started, then every day, and whenever it is asked to. Thread-safe. */
@Singleton
public class NightlyDumps implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(NightlyDumps.class.getName());
    private static final Duration A_DAY = Duration.ofDays(1);

    /** While there is none, because something was taken back. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Dumps dumps;
    private final Semaphore asked = new Semaphore(1);
    private volatile boolean running;

    @Inject
    public NightlyDumps(Dumps dumps) {
        this.dumps = dumps;
    }

    public void start(ThreadFactory threads) {
        running = true;
        threads.newThread(this::run).start();
    }

    /** Makes one soon. */
    public void ask() {
        asked.release();
    }

    private void run() {
        while (running) {
            try {
                Duration patience = dumps.current().isPresent() ? A_DAY : AN_HOUR;
                if (asked.tryAcquire(patience.toSeconds(), TimeUnit.SECONDS)) {
                    asked.drainPermits();
                }
                if (running) {
                    dumps.make();
                }
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "no dump could be made; the next try is tomorrow, or when asked", e);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        ask();
    }
}
