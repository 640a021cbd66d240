package org.relais.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.relais.directory.curation.ImportRecords;
import org.relais.directory.curation.ImportSummary;
import org.relais.directory.curation.RowReport;
import org.relais.directory.lookup.ReadStream;
import org.relais.directory.profile.Deed;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;

/** The first entries of a node: those that show the program, only in a fresh folder and on loopback, or a file's. */
@Dependent
class Demonstration {
    private static final List<String> FILES = List.of("seeds", "west", "east");

    private final Settings settings;
    private final ReadStream streams;
    private final ImportRecords imports;

    @Inject
    Demonstration(Settings settings, ReadStream streams, ImportRecords imports) {
        this.settings = settings;
        this.streams = streams;
        this.imports = imports;
    }

    void load(Consumer<String> say) {
        if (!settings.demonstration() || streams.head(Audience.NETWORK) > 0) {
            return;
        }
        for (String file : FILES) {
            try (InputStream lines = Demonstration.class.getResourceAsStream("/demonstration/" + file + ".ndjson")) {
                bringIn(java.util.Objects.requireNonNull(lines), Deed.Origin.DEMONSTRATION, file, say);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void importFile(Consumer<String> say) {
        String file = settings.importFile();
        if (file.isEmpty()) {
            return;
        }
        try (InputStream lines = Files.newInputStream(Path.of(file))) {
            bringIn(lines, Deed.Origin.IMPORT, file, say);
        } catch (IOException e) {
            say.accept("import of " + file + " stopped: the file cannot be read to its end");
        }
    }

    private void bringIn(InputStream lines, Deed.Origin origin, String file, Consumer<String> say) {
        ImportSummary sum = imports.importFrom(lines, new Deed("operator", origin), row -> {
            if (row.fate() == RowReport.Fate.REFUSED) {
                say.accept("import of " + file + ", row " + row.row() + " refused: " + row.findings());
            }
        });
        say.accept("import of " + file + ": " + sum.rows() + " rows, " + sum.created() + " created, " + sum.updated()
                + " updated, " + sum.unchanged() + " unchanged, " + sum.refused() + " refused");
    }
}
