package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.relais.directory.wire.Exchange;

/** HSDS {@code /service_at_locations}: the list, and each by its id. */
@Path("service_at_locations")
public class ServiceAtLocationsResource {
    private final Lists lists;
    private final Things things;

    @Inject
    public ServiceAtLocationsResource(Lists lists, Things things) {
        this.lists = lists;
        this.things = things;
    }

    @GET
    public Response list(@BeanParam Exchange exchange) {
        return lists.answer(exchange, Thing.SERVICE_AT_LOCATION);
    }

    /** HSDS's query by POST; it changes nothing. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    public Response query(@BeanParam Exchange exchange, String body) {
        return lists.answerPosted(exchange, Thing.SERVICE_AT_LOCATION, body);
    }

    @GET
    @Path("{id: [^/.]+}{suffix: (\\.[a-z]+)?}")
    public Response one(@BeanParam Exchange exchange, @PathParam("id") String id, @PathParam("suffix") String suffix) {
        exchange.parameters();
        return things.answer(exchange, Thing.SERVICE_AT_LOCATION, id, suffix, true);
    }
}
