package org.relais.directory.bench.ceiling;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Two kilobytes of JSON that were made before anybody asked. */
@Path("ready")
public class ReadyAnswer {
    public static final String PATH = "/ready";

    private static final byte[] READY =
            ("{\"ready\":\"" + "ready ".repeat(340) + "\"}").getBytes(StandardCharsets.UTF_8);

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response ready() {
        return Response.ok(READY).build();
    }
}
