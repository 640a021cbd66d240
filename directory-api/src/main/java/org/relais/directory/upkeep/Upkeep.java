package org.relais.directory.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;

/** The chores as commands. Each says plainly what it did, or why it could not; then the exit code is not 0. */
public final class Upkeep {
    private static final String USAGE = """
            rotate  --db URL [--user NAME --password-file FILE] --key FILE
            backup  --db URL [--user NAME --password-file FILE] --to FOLDER
            restore --db URL [--user NAME --password-file FILE] --from FOLDER --key FILE""";

    private final InstantSource clock;
    private final Consumer<String> say;

    private Upkeep(InstantSource clock, Consumer<String> say) {
        this.clock = clock;
        this.say = say;
    }

    public static void main(String[] words) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(List.of(words), InstantSource.system(), System.out, System.err));
    }

    /** @return the exit code */
    static int run(List<String> words, InstantSource clock, PrintStream out, PrintStream err) {
        try {
            new Upkeep(clock, out::println).chore(words);
            return 0;
        } catch (Stopped | SQLException | IOException | UncheckedIOException | FlywayException e) {
            err.println("relais: " + Reason.of(e));
            return 1;
        }
    }

    private void chore(List<String> words) throws SQLException, IOException {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "rotate" -> {
                Options options = Options.of(rest, "--key");
                new RotateKey(options.login(), options.key(), say).rotate();
            }
            case "backup" -> {
                Options options = Options.of(rest, "--to");
                new TakeBackup(options.login(), options.path("--to"), clock, say).take();
            }
            case "restore" -> {
                Options options = Options.of(rest, "--from", "--key");
                new RestoreBackup(options.login(), options.path("--from"), options.key(), say).restore();
            }
            default -> throw new Stopped("There are three chores:\n" + USAGE);
        }
    }
}
