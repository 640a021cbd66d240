package org.relais.directory.curation.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.relais.directory.access.Caller;
import org.relais.directory.curation.ImportRecords;
import org.relais.directory.curation.ImportSummary;
import org.relais.directory.curation.RowReport;
import org.relais.directory.profile.Deed;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.OncePerKey;
import org.relais.directory.wire.Streamed;
import org.relais.ontology.finding.Finding;

/** Records of others come in: HSDS JSON or NDJSON; when all is read the answer is a line a row, then the sum. */
@Path("imports")
public class ImportsResource {
    private final Caller caller;
    private final ImportRecords imports;
    private final OncePerKey once;

    @Inject
    public ImportsResource(Caller caller, ImportRecords imports, OncePerKey once) {
        this.caller = caller;
        this.imports = imports;
        this.once = once;
    }

    @POST
    @Streamed
    @Consumes({"application/json", "application/x-ndjson", "application/ndjson"})
    @Produces("application/x-ndjson")
    public Response bringIn(@BeanParam Exchange exchange, InputStream body) {
        exchange.parameters();
        Deed deed = new Deed(caller.operator(exchange.headers()), Deed.Origin.IMPORT);
        return once.answer(exchange, deed.actor(), body, (sent, out) -> {
            Writer report = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            ImportSummary sum = imports.importFrom(sent, deed, row -> write(report, line(row)));
            write(report, line(sum));
            report.flush();
        });
    }

    private static void write(Writer report, JsonObjectBuilder line) {
        try {
            report.write(line.build() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObjectBuilder line(RowReport row) {
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("row", row.row())
                .add("fate", row.fate().name().toLowerCase(Locale.ROOT));
        row.id().ifPresent(id -> line.add("id", id.toString()));
        if (!row.findings().isEmpty()) {
            JsonArrayBuilder findings = JSON.createArrayBuilder();
            for (Finding finding : row.findings()) {
                findings.add(JSON.createObjectBuilder()
                        .add("pointer", finding.pointer())
                        .add("kind", finding.kind().name())
                        .add("severity", finding.kind().severity().name().toLowerCase(Locale.ROOT))
                        .add("detail", (finding.kind().sentence() + " " + finding.detail()).trim()));
            }
            line.add("findings", findings);
        }
        return line;
    }

    private static JsonObjectBuilder line(ImportSummary sum) {
        return JSON.createObjectBuilder()
                .add("rows", sum.rows())
                .add("created", sum.created())
                .add("updated", sum.updated())
                .add("unchanged", sum.unchanged())
                .add("refused", sum.refused());
    }
}
