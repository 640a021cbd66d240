package org.relais.directory.curation;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.relais.ontology.finding.Finding;

/** What became of an import, for whoever sent it: a JSON line a row, then the sum; it names members, never values. */
public final class ImportReport {
    private final OutputStream out;

    public ImportReport(OutputStream out) {
        this.out = out;
    }

    /** @throws UncheckedIOException when it cannot be written */
    public void tell(RowReport row) {
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("row", row.row())
                .add("fate", row.fate().name().toLowerCase(Locale.ROOT));
        row.id().ifPresent(id -> line.add("id", id.toString()));
        if (!row.findings().isEmpty()) {
            JsonArrayBuilder findings = JSON.createArrayBuilder();
            row.findings().forEach(finding -> findings.add(told(finding)));
            line.add("findings", findings);
        }
        write(line);
    }

    /** @throws UncheckedIOException when it cannot be written */
    public void tell(ImportSummary sum) {
        write(JSON.createObjectBuilder()
                .add("rows", sum.rows())
                .add("created", sum.created())
                .add("updated", sum.updated())
                .add("unchanged", sum.unchanged())
                .add("refused", sum.refused()));
    }

    private static JsonObjectBuilder told(Finding finding) {
        return JSON.createObjectBuilder()
                .add("pointer", finding.pointer())
                .add("kind", finding.kind().name())
                .add("severity", finding.kind().severity().name().toLowerCase(Locale.ROOT))
                .add("detail", (finding.kind().sentence() + " " + finding.detail()).trim());
    }

    private void write(JsonObjectBuilder line) {
        try {
            out.write((line.build() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
