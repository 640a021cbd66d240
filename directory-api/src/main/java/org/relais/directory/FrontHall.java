package org.relais.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.relais.directory.feed.NightlyDumps;
import org.relais.directory.feed.Watching;
import org.relais.directory.lookup.Projections;
import org.relais.directory.settings.Settings;
import org.relais.directory.webhook.Courier;

/** Starts the node: schema, key, token, first entries, projections; then its door is open. */
@Singleton
class FrontHall {
    private static final Logger LOG = Logger.getLogger(FrontHall.class.getName());
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final PrintStream TERMINAL =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Resource(lookup = "java:app/jdbc/relais")
    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedThreadFactory threads;

    private final Settings settings;
    private final Instance<FirstSteps> firstSteps;
    private final Instance<Projections> projections;
    private final Instance<Edition> edition;
    private final Instance<Demonstration> demonstration;
    private final Instance<FileImport> fileImport;
    private final Instance<NightlyDumps> dumps;
    private final Instance<Watching> watching;
    private final Instance<Courier> courier;
    private volatile boolean open;

    @Inject
    FrontHall(
            Settings settings,
            Instance<FirstSteps> firstSteps,
            Instance<Projections> projections,
            Instance<Edition> edition,
            Instance<Demonstration> demonstration,
            Instance<FileImport> fileImport,
            Instance<NightlyDumps> dumps,
            Instance<Watching> watching,
            Instance<Courier> courier) {
        this.settings = settings;
        this.firstSteps = firstSteps;
        this.projections = projections;
        this.edition = edition;
        this.demonstration = demonstration;
        this.fileImport = fileImport;
        this.dumps = dumps;
        this.watching = watching;
        this.courier = courier;
    }

    /** Whether the node answers. */
    boolean isOpen() {
        return open;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        try {
            migrations().load().migrate();
            firstSteps.get().take(FrontHall::say);
            projections.get().start(threads);
            threads.newThread(this::fill).start();
        } catch (StartRefused e) {
            say("relais: " + e.getMessage());
            Runtime.getRuntime().halt(2);
        }
    }

    private FluentConfiguration migrations() {
        FluentConfiguration flyway = Flyway.configure(getClass().getClassLoader());
        return settings.database()
                .owner()
                .map(owner -> flyway.dataSource(settings.database().url(), owner.user(), owner.password()))
                .orElseGet(() -> flyway.dataSource(source));
    }

    private void fill() {
        try {
            if (!edition.get().isCurrent()) {
                retell();
            }
            demonstration.get().load(FrontHall::say);
            while (!projections.get().caughtUp(A_WHILE)) {
                say(
                        "relais: still reading the directory into its indexes; questions are answered from what has been read ...");
            }
            open = true;
            watching.get().start(threads);
            courier.get().start(threads);
            fileImport.get().bringIn(FrontHall::say);
            dumps.get().start(threads);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "the first entries could not be loaded", e);
            if (!open) {
                Runtime.getRuntime().halt(2);
            }
        }
    }

    private void retell() {
        Optional<UUID> last = Optional.empty();
        do {
            last = edition.get().retell(last);
        } while (last.isPresent());
    }

    void stop(@Observes @Destroyed(ApplicationScoped.class) Object context) {
        courier.get().close();
        watching.get().close();
        dumps.get().close();
        projections.get().close();
    }

    /** To the terminal itself, not to a log: one line may be a secret. */
    private static void say(String line) {
        TERMINAL.println(line);
    }
}
