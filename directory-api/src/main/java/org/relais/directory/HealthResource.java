package org.relais.directory;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether the node answers: 200 once its entries and indexes are there, 503 before. */
@Path("health")
public class HealthResource {
    private final FrontHall hall;

    @Inject
    public HealthResource(FrontHall hall) {
        this.hall = hall;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        return hall.isOpen()
                ? Response.ok("{\"status\":\"UP\"}").build()
                : Response.status(503).entity("{\"status\":\"STARTING\"}").build();
    }
}
