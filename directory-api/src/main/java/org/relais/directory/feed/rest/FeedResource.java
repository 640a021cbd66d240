package org.relais.directory.feed.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.relais.directory.wire.Exchange;
import org.relais.ontology.profile.Audience;

/** The change feed that everybody may read. */
@Path("feed")
public class FeedResource {
    private final Feeds feeds;
    private final FeedProof proof;
    private final FeedEvents events;

    @Inject
    public FeedResource(Feeds feeds, FeedProof proof, FeedEvents events) {
        this.feeds = feeds;
        this.proof = proof;
        this.events = events;
    }

    @GET
    public Response root(@BeanParam Exchange exchange) {
        return feeds.root(exchange, Audience.PUBLIC, "");
    }

    @GET
    @Path("{page: [0-9]+}{suffix: (\\.[a-z]+)?}")
    public Response page(
            @BeanParam Exchange exchange, @PathParam("page") String page, @PathParam("suffix") String suffix) {
        return feeds.page(exchange, Audience.PUBLIC, page, suffix);
    }

    @GET
    @Path("leaves")
    public Response leaves(@BeanParam Exchange exchange) {
        return proof.leaves(exchange, Audience.PUBLIC);
    }

    @GET
    @Path("checkpoint")
    public Response checkpoint(@BeanParam Exchange exchange) {
        return proof.checkpoint(exchange, Audience.PUBLIC);
    }

    @HEAD
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response eventsHead(@BeanParam Exchange exchange) {
        return events.head(exchange);
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@BeanParam Exchange exchange, @Context SseEventSink sink, @Context Sse sse) {
        events.begin(exchange, Audience.PUBLIC, () -> true, sink, sse);
    }
}
