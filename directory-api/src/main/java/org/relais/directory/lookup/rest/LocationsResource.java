package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.directory.wire.Exchange;

/** Public places by their id. */
@Path("locations")
public class LocationsResource {
    private final Things things;

    @Inject
    public LocationsResource(Things things) {
        this.things = things;
    }

    @GET
    @Path("{id: [^/.]+}{suffix: (\\.[a-z]+)?}")
    public Response one(@BeanParam Exchange exchange, @PathParam("id") String id, @PathParam("suffix") String suffix) {
        exchange.parameters();
        return things.answer(exchange, Thing.LOCATION, id, suffix, true);
    }
}
