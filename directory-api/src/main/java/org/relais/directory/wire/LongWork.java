package org.relais.directory.wire;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;

/**
 * A request that asks for as much work as hundreds of searches: only few are answered at once, so that others still
 * search. Its place is free again when the request ends, however it does.
 */
@RequestScoped
public class LongWork {
    static final int AT_ONCE = 4;

    /** Each holds a thread of the server. */
    private static final int MOST_WAITING = 24;

    private static final long PATIENCE_SECONDS = 2;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    private boolean begun;

    /** Waits for a place.
     *  @throws ProblemException when none becomes free in time */
    public void begin() {
        begun = begun || isFree();
        if (!begun) {
            throw new ProblemException(ProblemType.QUERIES_FULL);
        }
    }

    private static boolean isFree() {
        try {
            return PLACES.getQueueLength() < MOST_WAITING && PLACES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void end() {
        if (begun) {
            begun = false;
            PLACES.release();
        }
    }
}
