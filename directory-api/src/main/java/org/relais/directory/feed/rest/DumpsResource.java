package org.relais.directory.feed.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import org.relais.directory.access.Caller;
import org.relais.directory.feed.Dump;
import org.relais.directory.feed.Dumps;
import org.relais.directory.feed.NightlyDumps;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.ontology.rdf.FeedDocuments;

/** Everything public in files. */
@Path("dumps")
public class DumpsResource {
    private static final String SUMS = "SHA256SUMS";

    private final Dumps dumps;
    private final NightlyDumps nightly;
    private final Caller caller;
    private final Answers answers;
    private final Settings settings;

    @Inject
    public DumpsResource(Dumps dumps, NightlyDumps nightly, Caller caller, Answers answers, Settings settings) {
        this.dumps = dumps;
        this.nightly = nightly;
        this.caller = caller;
        this.answers = answers;
        this.settings = settings;
    }

    @GET
    public Response list(@BeanParam Exchange exchange) {
        exchange.parameters();
        Dump dump = current();
        JsonArrayBuilder files = JSON.createArrayBuilder();
        dump.files()
                .forEach(file -> files.add(JSON.createObjectBuilder()
                        .add("url", address(dump, file.name()).toString())
                        .add("media_type", file.mediaType())
                        .add("compression", file.packing().word())
                        .add("bytes", file.bytes())
                        .add("sha256", file.sha256())));
        String list = JSON.createObjectBuilder()
                .add("position", dump.position())
                .add("published", FeedDocuments.time(dump.published()))
                .add("feed", settings.baseUrl() + "/feed")
                .add("files", files)
                .build()
                .toString();
        return answers.tagged(exchange, list.getBytes(StandardCharsets.UTF_8), Format.JSON.contentType())
                .build();
    }

    /** Asks for a new one; it takes a while. */
    @POST
    public Response ask(@BeanParam Exchange exchange) {
        exchange.parameters();
        caller.operator(exchange.headers());
        nightly.ask();
        return Response.accepted()
                .location(URI.create(settings.baseUrl() + "/dumps"))
                .build();
    }

    /** Where a file of today's dump is. */
    @GET
    @Path("{file: [a-z]+\\.[a-z.]+}")
    public Response newest(@BeanParam Exchange exchange, @PathParam("file") String file) {
        exchange.parameters();
        Dump dump = current();
        return dump.file(file)
                .map(found -> Response.temporaryRedirect(address(dump, found.name())))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                .build();
    }

    @GET
    @Path("{position: [0-9]+}/{file}")
    public Response file(
            @BeanParam Exchange exchange, @PathParam("position") String position, @PathParam("file") String name)
            throws IOException {
        exchange.parameters();
        Dump dump = current();
        if (!position.equals(Long.toString(dump.position()))) {
            throw new ProblemException(ProblemType.NOT_FOUND.saying("dump"));
        }
        if (name.equals(SUMS)) {
            return answers.tagged(exchange, sums(dump).getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8")
                    .build();
        }
        Dump.File file = dump.file(name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        try {
            return answers.file(
                            exchange,
                            dumps.path(dump, file),
                            file.sha256(),
                            file.packing().mediaType())
                    .build();
        } catch (NoSuchFileException e) {
            throw new ProblemException(ProblemType.NOT_FOUND.saying("dump"));
        }
    }

    /** As {@code sha256sum --check} reads them. */
    private static String sums(Dump dump) {
        return dump.files().stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }

    private Dump current() {
        return dumps.current().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND.saying("dump")));
    }

    private URI address(Dump dump, String file) {
        return URI.create(settings.baseUrl() + "/dumps/" + dump.position() + "/" + file);
    }
}
