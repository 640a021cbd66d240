package org.relais.directory.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relais.directory.profile.Followers;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;
import org.relais.search.DirectoryIndex;
import org.relais.search.lucene.Lexicon;
import org.relais.search.lucene.LuceneDirectoryIndex;

/**
 * Keeps one index an audience in step with that audience's stream. Each follows from the position it holds inside
 * itself, so a crash at any point replays and never loses or doubles. Thread-safe.
 */
@Singleton
public class Projections implements Followers, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Projections.class.getName());
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    /** Between two steps, so that a flood of writes makes few and large ones. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Provider<ReadStream> streams;
    private final Map<Audience, DirectoryIndex> indexes = new EnumMap<>(Audience.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition followed = lock.newCondition();
    private volatile boolean running;

    @Inject
    public Projections(Provider<ReadStream> streams, Settings settings, Lexicon lexicon) {
        this.streams = streams;
        for (Audience audience : Audience.values()) {
            indexes.put(audience, LuceneDirectoryIndex.open(folder(settings, audience), audience, lexicon));
        }
    }

    private static Path folder(Settings settings, Audience audience) {
        return settings.data().resolve("index").resolve(audience.name().toLowerCase(Locale.ROOT));
    }

    public DirectoryIndex of(Audience audience) {
        return Objects.requireNonNull(indexes.get(audience));
    }

    public void start(ThreadFactory threads) {
        running = true;
        threads.newThread(this::follow).start();
    }

    /** There may be something new to read. */
    public void wake() {
        signal(moved);
    }

    private void signal(Condition condition) {
        lock.lock();
        try {
            condition.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean caughtUp(Duration atMost) {
        Map<Audience, Long> heads = new EnumMap<>(Audience.class);
        indexes.keySet().forEach(audience -> heads.put(audience, streams.get().head(audience)));
        wake();
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (running && isBehind(heads) && left > 0) {
                left = followed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return !isBehind(heads);
    }

    private boolean isBehind(Map<Audience, Long> heads) {
        return heads.entrySet().stream().anyMatch(head -> of(head.getKey()).position() < head.getValue());
    }

    private void follow() {
        boolean compared = false;
        while (running) {
            try {
                if (!compared) {
                    forgetWhatIsAhead();
                    compared = true;
                } else if (step()) {
                    Thread.sleep(BREATH);
                } else {
                    pause();
                }
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.log(Level.SEVERE, "the indexes could not follow; they try again", e);
                    pause();
                }
            }
        }
    }

    /** An index that knows more than the store, which was set back to an earlier day, begins anew. */
    private void forgetWhatIsAhead() {
        indexes.forEach((audience, index) -> {
            if (index.position() > streams.get().head(audience)) {
                index.clear();
            }
        });
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
        indexes.forEach((audience, index) -> positions.put(audience, index.position()));
        Map<Audience, ReadStream.Step> steps = streams.get().after(positions);
        steps.entrySet().parallelStream()
                .forEach(each -> of(each.getKey())
                        .apply(each.getValue().changes(), each.getValue().position()));
        signal(followed);
        return !steps.isEmpty();
    }

    @Override
    public void close() {
        running = false;
        signal(moved);
        signal(followed);
        indexes.values().forEach(DirectoryIndex::close);
    }
}
