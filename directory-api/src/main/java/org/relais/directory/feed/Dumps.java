package org.relais.directory.feed;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;

/**
 * The dump that is handed out: one at a time, in a folder of its own. One from before something was taken out of the
 * feed is deleted at once. Thread-safe.
 */
@Singleton
public class Dumps {
    private static final String SAID = "dump.json";
    private static final String MAKING = "making";

    private final Provider<MakeDump> making;
    private final Provider<ReadFeed> feed;
    private final Path home;
    private final Jsonb json = JsonbBuilder.create();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean inVain;

    @Inject
    public Dumps(Provider<MakeDump> making, Provider<ReadFeed> feed, Settings settings) {
        this.making = making;
        this.feed = feed;
        this.home = settings.data().resolve("dumps");
    }

    /** Makes one of what is public now, unless nothing has changed, or something is taken back meanwhile. */
    public void make() {
        lock.lock();
        try {
            inVain = false;
            Path folder = home.resolve(MAKING);
            delete(folder);
            long position = feed.get().standing(Audience.PUBLIC).position();
            if (position == 0
                    || current().filter(last -> last.position() == position).isPresent()) {
                return;
            }
            Files.createDirectories(folder);
            Optional<Dump> made = making.get().into(folder, () -> inVain);
            if (made.isPresent()) {
                Dump dump = made.get();
                Files.writeString(folder.resolve(SAID), json.toJson(dump));
                Files.move(folder, home.resolve(Long.toString(dump.position())), StandardCopyOption.ATOMIC_MOVE);
                forgetAllBut(dump.position());
            } else {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Deletes all there is, also what is being made: it holds something that was taken back. */
    void forget() {
        inVain = true;
        lock.lock();
        try {
            delete(home);
        } finally {
            lock.unlock();
        }
    }

    /** The one that may be handed out. */
    public Optional<Dump> current() {
        Optional<Dump> newest = folders().stream()
                .max(Comparator.comparingLong(Dumps::position))
                .map(this::said);
        return newest.filter(dump -> {
            boolean good = dump.taken() == feed.get().taken();
            if (!good) {
                delete(home.resolve(Long.toString(dump.position())));
            }
            return good;
        });
    }

    public Path path(Dump dump, Dump.File file) {
        return home.resolve(Long.toString(dump.position())).resolve(file.name());
    }

    private void forgetAllBut(long position) {
        folders().stream().filter(folder -> position(folder) != position).forEach(Dumps::delete);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(folder -> Files.exists(folder.resolve(SAID)))
                    .filter(folder -> !folder.endsWith(MAKING))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long position(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private Dump said(Path folder) {
        try {
            return json.fromJson(Files.readString(folder.resolve(SAID)), Dump.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
