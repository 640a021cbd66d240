package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that no one here wrote: the scripts of {@code src/test/node} with the packages that its lock names, on the
 * Node.js among them or, where there is none for the machine, its own. They are installed once, into {@code target/node}.
 */
public final class NpmClients {
    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/node").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private NpmClients() {}

    /**
     * What a script prints.
     *
     * @param script such as {@code canonical.mjs}
     * @throws AssertionError with what it complained of, when it fails or takes too long
     */
    public static String run(String script, String... arguments) throws IOException, InterruptedException {
        install();
        Path own = HOME.resolve("node_modules/.bin/node");
        List<String> command = new ArrayList<>(List.of(Files.exists(own) ? own.toString() : "node", script));
        command.addAll(List.of(arguments));
        return printed(command);
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path installed = HOME.resolve("installed.json");
        boolean asLocked =
                Files.exists(installed) && Files.mismatch(installed, SOURCE.resolve("package-lock.json")) == -1;
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!asLocked) {
            printed(List.of("npm", "ci"));
            Files.copy(HOME.resolve("package-lock.json"), installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String printed(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(HOME, "said", ".txt");
        Path complaints = Files.createTempFile(HOME, "complaints", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended && process.exitValue() == 0)
                    .as(String.join(" ", command) + "\n" + Files.readString(complaints))
                    .isTrue();
            return Files.readString(out);
        } finally {
            Files.delete(out);
            Files.delete(complaints);
        }
    }
}
