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
import org.relais.directory.access.Caller;
import org.relais.directory.wire.Exchange;
import org.relais.ontology.profile.Audience;

/** The change feed of what the network sees, for partners with a token alone. */
@Path("network")
public class NetworkFeedResource {
    private final Caller caller;
    private final Feeds feeds;
    private final FeedLines lines;
    private final FeedProof proof;
    private final FeedEvents events;

    @Inject
    public NetworkFeedResource(Caller caller, Feeds feeds, FeedLines lines, FeedProof proof, FeedEvents events) {
        this.caller = caller;
        this.feeds = feeds;
        this.lines = lines;
        this.proof = proof;
        this.events = events;
    }

    @GET
    @Path("feed{suffix: (\\.[a-z]+)?}")
    public Response root(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        admit(exchange);
        return feeds.root(exchange, Audience.NETWORK, suffix);
    }

    @GET
    @Path("feed.ndjson")
    public Response behind(@BeanParam Exchange exchange) {
        admit(exchange, "after", "limit", "country");
        return lines.answer(exchange, Audience.NETWORK);
    }

    @GET
    @Path("feed/{page: [0-9]+}{suffix: (\\.[a-z]+)?}")
    public Response page(
            @BeanParam Exchange exchange, @PathParam("page") String page, @PathParam("suffix") String suffix) {
        admit(exchange, "generation");
        return feeds.page(exchange, Audience.NETWORK, page, suffix);
    }

    @GET
    @Path("feed/leaves")
    public Response leaves(@BeanParam Exchange exchange) {
        admit(exchange, "after");
        return proof.leaves(exchange, Audience.NETWORK);
    }

    @GET
    @Path("feed/checkpoint")
    public Response checkpoint(@BeanParam Exchange exchange) {
        admit(exchange);
        return proof.checkpoint(exchange, Audience.NETWORK);
    }

    @HEAD
    @Path("feed/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response eventsHead(@BeanParam Exchange exchange) {
        caller.partner(exchange.headers());
        return events.head(exchange);
    }

    @GET
    @Path("feed/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@BeanParam Exchange exchange, @Context SseEventSink sink, @Context Sse sse) {
        admit(exchange, "after", "country");
        events.begin(exchange, Audience.NETWORK, caller.staysPartner(exchange.headers()), sink, sse);
    }

    private void admit(Exchange exchange, String... parameters) {
        exchange.parameters(parameters);
        caller.partner(exchange.headers());
    }
}
