package org.relais.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relais.ontology.profile.Audience;
import org.relais.search.Answer;
import org.relais.search.DirectoryIndex;
import org.relais.search.Entries;
import org.relais.search.IndexChange;
import org.relais.search.Question;

/** What a crash leaves: the last whole step, and nothing of the one that was going on. */
class CrashTest {
    private static final Lexicon LEXICON = new Lexicon(Entries.VOCABULARY);
    private static final int PER_STEP = 20;

    @TempDir
    private Path folder;

    /** Feeds an index until it is killed, and says each position it was promised. */
    static final class Feeder {
        private Feeder() {}

        public static void main(String[] arguments) {
            try (DirectoryIndex index = open(Path.of(arguments[0]))) {
                for (long step = 1; step < 10_000; step++) {
                    index.apply(step(step), step);
                    System.out.println(step);
                }
            }
        }
    }

    @Test
    void a_killed_process_leaves_every_step_it_was_promised_whole() throws IOException, InterruptedException {
        long promised = feedAndKill(8);

        try (DirectoryIndex index = open(folder)) {
            assertThat(index.position()).isBetween(promised, promised + 1);
            assertThat(total(index)).isEqualTo(index.position() * PER_STEP);
            long next = index.position() + 1;
            index.apply(step(next), next);
            assertThat(total(index)).isEqualTo(next * PER_STEP);
        }
    }

    @Test
    void the_folder_as_it_stands_at_any_moment_can_be_opened() throws IOException {
        Path copy = folder.resolve("copy");
        Path original = folder.resolve("original");
        try (DirectoryIndex index = open(original)) {
            index.apply(step(1), 1);
            index.apply(step(2), 2);
            copy(original, copy);
            index.apply(step(3), 3);
        }

        try (DirectoryIndex index = open(copy)) {
            assertThat(index.position()).isEqualTo(2);
            assertThat(total(index)).isEqualTo(2 * PER_STEP);
        }
    }

    @Test
    void what_was_begun_and_not_committed_is_forgotten() throws IOException {
        Path original = folder.resolve("original");
        Path copy = folder.resolve("copy");
        try (DirectoryIndex index = open(original)) {
            index.apply(step(1), 1);
        }
        List<IndexChange> next = step(2);
        List<IndexChange> failing = Stream.concat(next.stream(), Stream.of(new IndexChange.Remove(null, false)))
                .toList();
        try (DirectoryIndex index = open(original)) {
            assertThat(catchThrowable(() -> index.apply(failing, 2))).isInstanceOf(NullPointerException.class);
            assertThat(index.position()).isEqualTo(1);
            copy(original, copy);
            index.apply(next, 2);
            assertThat(total(index)).isEqualTo(2 * PER_STEP);
        }

        try (DirectoryIndex index = open(copy)) {
            assertThat(index.position()).isEqualTo(1);
            assertThat(total(index)).isEqualTo(PER_STEP);
        }
    }

    @Test
    void an_index_that_cannot_be_read_is_begun_anew() throws IOException {
        try (DirectoryIndex index = open(folder)) {
            index.apply(step(1), 1);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "no index at all, but long enough to be taken for one");
            }
        }

        try (DirectoryIndex index = open(folder)) {
            assertThat(index.position()).isZero();
            index.apply(step(1), 1);
            assertThat(total(index)).isEqualTo(PER_STEP);
        }
    }

    private long feedAndKill(int steps) throws IOException, InterruptedException {
        Process feeder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Feeder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long promised = 0;
        try (BufferedReader lines = feeder.inputReader(StandardCharsets.UTF_8)) {
            while (promised < steps) {
                promised = Long.parseLong(lines.readLine());
            }
            assertThat(feeder.toHandle().destroyForcibly()).isTrue();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                promised = Long.parseLong(line);
            }
        }
        assertThat(feeder.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return promised;
    }

    private static List<IndexChange> step(long step) {
        return Stream.iterate(0, each -> each + 1)
                .limit(PER_STEP)
                .map(each -> Entries.put(Entries.organization(
                        (int) step * PER_STEP + each, "'name': 'Entry', 'description': 'of a step'")))
                .toList();
    }

    private static long total(DirectoryIndex index) {
        return ((Answer.Answered) index.answer(Question.of("entry"))).total();
    }

    private static DirectoryIndex open(Path folder) {
        return LuceneDirectoryIndex.open(folder, Audience.PUBLIC, LEXICON);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
