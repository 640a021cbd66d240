package org.relais.directory.curation.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.relais.directory.access.Caller;
import org.relais.directory.curation.ImportRecords;
import org.relais.directory.curation.ImportReport;
import org.relais.directory.profile.Deed;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.OncePerKey;
import org.relais.directory.wire.Streamed;

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
            ImportReport report = new ImportReport(out);
            report.tell(imports.importFrom(sent, deed, report::tell));
        });
    }
}
