package org.relais.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures, and asserts nothing of time: how long a bulk load takes until all of it is found. */
class ImportBench {
    private static final int ROWS = Integer.getInteger("relais.bench.rows", 100_000);

    @Test
    void bulk_load(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("organizations.ndjson");
        try (Writer writer = Files.newBufferedWriter(file);
                Stream<String> lines = new SyntheticOrganizations(7).lines(ROWS)) {
            lines.forEach(line -> write(writer, line));
        }
        try (ServedNode node = ServedNode.start(folder.resolve("data"), null)) {
            long begin = System.nanoTime();
            String report = node.bringIn(file).get().body();
            long taken = System.nanoTime();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> node.total("/organizations?per_page=1") == ROWS);
            long found = System.nanoTime();
            Files.writeString(
                    Path.of("target", "import-bench.txt"),
                    "%,d rows of %,d bytes: taken in after %.1f s, found after %.1f s (%.2f ms a row); %s%n"
                            .formatted(
                                    ROWS,
                                    Files.size(file) / ROWS,
                                    (taken - begin) / 1e9,
                                    (found - begin) / 1e9,
                                    (found - begin) / 1e6 / ROWS,
                                    report.substring(report.stripTrailing().lastIndexOf('\n') + 1)
                                            .strip()));
        }
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
