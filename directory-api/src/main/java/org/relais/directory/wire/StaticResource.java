package org.relais.directory.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;

/** Stylesheet and the like. */
@Path("static/{digest}/{name}")
public class StaticResource {
    private final StaticFiles files;

    @Inject
    public StaticResource(StaticFiles files) {
        this.files = files;
    }

    @GET
    public Response file(@PathParam("digest") String digest, @PathParam("name") String name) {
        StaticFiles.StaticFile file =
                files.find(digest, name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return Response.ok(file.content())
                .type(file.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
