package org.relais.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.relais.directory.curation.ImportRecords;
import org.relais.directory.curation.ImportSummary;
import org.relais.directory.curation.RowReport;
import org.relais.directory.lookup.ReadStream;
import org.relais.directory.profile.Deed;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;

/** The first entries of a node: those that show the program, only in a fresh folder and on loopback. */
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
                bringIn(Objects.requireNonNull(lines), file, say);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void bringIn(InputStream lines, String file, Consumer<String> say) {
        ImportSummary sum = imports.importFrom(lines, new Deed("operator", Deed.Origin.DEMONSTRATION), row -> {
            if (row.fate() == RowReport.Fate.REFUSED) {
                say.accept("import of " + file + ", row " + row.row() + " refused: " + row.findings());
            }
        });
        say.accept("import of " + file + ": " + sum.sentence());
    }
}
