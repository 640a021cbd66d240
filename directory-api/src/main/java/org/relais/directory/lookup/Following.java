package org.relais.directory.lookup;

import jakarta.inject.Provider;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relais.ontology.profile.Audience;
import org.relais.search.Projection;

/**
 * One thread that leads a projection of each audience along that audience's stream. Each follows from the position it
 * holds inside itself, so a crash at any point replays and never loses or doubles. Thread-safe.
 */
final class Following {
    private static final Logger LOG = Logger.getLogger(Following.class.getName());
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    /** Between two steps, so that a flood of writes makes few and large ones. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    /** After which remains are purged though more steps wait; until then one purge does for several. */
    private static final int MOST_STEPS_WITH_REMAINS = 10;

    private final Provider<ReadStream> streams;
    private final Map<Audience, ? extends Projection> projections;
    private final int rest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition followed = lock.newCondition();
    private volatile boolean running;
    private volatile boolean compared;
    private int stepsWithRemains;
    private int waiting;
    private boolean hurried;

    /** @param rest how many times as long as a step took it rests after it, while nobody waits for the next and nothing is taken back */
    Following(Provider<ReadStream> streams, Map<Audience, ? extends Projection> projections, int rest) {
        this.streams = streams;
        this.projections = projections;
        this.rest = rest;
    }

    void start(ThreadFactory threads) {
        running = true;
        threads.newThread(this::follow).start();
    }

    /** There may be something new to read.
     *  @param takenBack whether it is for something that is to be seen no more, which no rest delays */
    void wake(boolean takenBack) {
        lock.lock();
        try {
            hurried |= takenBack;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signal(Condition condition) {
        lock.lock();
        try {
            condition.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Where the streams end now, for {@link #caughtUp}. */
    Map<Audience, Long> heads() {
        Map<Audience, Long> heads = new EnumMap<>(Audience.class);
        projections
                .keySet()
                .forEach(audience -> heads.put(audience, streams.get().head(audience)));
        return heads;
    }

    /** Waits until the projections have come so far, and hold nothing that was to be purged on the way.
     *  @return false when that took longer */
    boolean caughtUp(Map<Audience, Long> heads, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        waiting++;
        try {
            moved.signalAll();
            while (running && isBehind(heads) && left > 0) {
                left = followed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
            lock.unlock();
        }
        return !isBehind(heads);
    }

    private boolean isBehind(Map<Audience, Long> heads) {
        return !compared
                || heads.entrySet().stream().anyMatch(head -> {
                    Projection projection = of(head.getKey());
                    return projection.position() < head.getValue() || projection.holdsRemains();
                });
    }

    private Projection of(Audience audience) {
        return Objects.requireNonNull(projections.get(audience));
    }

    private void follow() {
        while (running) {
            try {
                if (!compared) {
                    forgetWhatIsAhead();
                    compared = true;
                } else {
                    long begin = System.nanoTime();
                    if (step()) {
                        rest(System.nanoTime() - begin);
                    } else {
                        pause();
                    }
                }
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.log(Level.SEVERE, "the projections could not follow; they try again", e);
                    pause();
                }
            }
        }
    }

    /** A projection that knows more than the store, which was set back to an earlier day, begins anew. */
    private void forgetWhatIsAhead() {
        projections.forEach((audience, projection) -> {
            if (projection.position() > streams.get().head(audience)) {
                projection.clear();
            }
        });
    }

    private void rest(long took) throws InterruptedException {
        Thread.sleep(BREATH);
        long left = Math.min(rest * took, LONGEST_REST.toNanos());
        lock.lock();
        try {
            while (running && waiting == 0 && !hurried && left > 0) {
                left = moved.awaitNanos(left);
            }
            hurried = false;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            moved.await(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean step() {
        Map<Audience, Long> positions = new EnumMap<>(Audience.class);
        projections.forEach((audience, projection) -> positions.put(audience, projection.position()));
        Map<Audience, ReadStream.Step> steps = streams.get().after(positions);
        steps.entrySet().parallelStream()
                .forEach(each -> of(each.getKey())
                        .apply(each.getValue().changes(), each.getValue().position()));
        purge(steps.isEmpty());
        signal(followed);
        return !steps.isEmpty();
    }

    private void purge(boolean nothingWaits) {
        if (nothingWaits) {
            projections.values().stream().filter(Projection::isBloated).forEach(Projection::purge);
        }
        if (projections.values().stream().noneMatch(Projection::holdsRemains)) {
            return;
        }
        stepsWithRemains++;
        if (nothingWaits || stepsWithRemains >= MOST_STEPS_WITH_REMAINS) {
            projections.values().stream().filter(Projection::holdsRemains).forEach(Projection::purge);
            stepsWithRemains = 0;
        }
    }

    void close() {
        running = false;
        signal(moved);
        signal(followed);
        projections.values().forEach(Projection::close);
    }
}
