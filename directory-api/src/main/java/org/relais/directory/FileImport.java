package org.relais.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.relais.directory.curation.ImportRecords;
import org.relais.directory.curation.ImportReport;
import org.relais.directory.curation.ImportSummary;
import org.relais.directory.profile.Deed;
import org.relais.directory.settings.Settings;

/** Takes in the file named at start and leaves its report, row by row, in the data folder, for the operator alone. */
@Dependent
class FileImport {
    private static final Deed DEED = new Deed("operator", Deed.Origin.IMPORT);

    private final Settings settings;
    private final ImportRecords imports;
    private final InstantSource clock;

    @Inject
    FileImport(Settings settings, ImportRecords imports, InstantSource clock) {
        this.settings = settings;
        this.imports = imports;
        this.clock = clock;
    }

    void bringIn(Consumer<String> say) {
        String file = settings.importFile();
        if (file.isEmpty()) {
            return;
        }
        try (InputStream lines = Files.newInputStream(Path.of(file))) {
            Path kept = newReport();
            say.accept("import of " + file + ": what becomes of each row stands in " + kept);
            say.accept("import of " + file + ": " + bringIn(lines, kept).sentence());
        } catch (IOException | UncheckedIOException e) {
            say.accept("import of " + file + " stopped: it cannot be read to its end, or its report not written");
        }
    }

    private ImportSummary bringIn(InputStream lines, Path kept) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(kept))) {
            ImportReport report = new ImportReport(out);
            ImportSummary sum = imports.importFrom(lines, DEED, report::tell);
            report.tell(sum);
            return sum;
        }
    }

    private Path newReport() throws IOException {
        String moment = clock.instant().toString().replace(':', '-');
        return Files.createFile(
                Files.createDirectories(settings.data()).resolve("import-report-" + moment + ".ndjson"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
