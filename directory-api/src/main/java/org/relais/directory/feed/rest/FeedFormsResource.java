package org.relais.directory.feed.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.directory.wire.Exchange;
import org.relais.ontology.profile.Audience;

/** The feed's root by an address that names its form. */
@Path("feed.{suffix: [a-z]+}")
public class FeedFormsResource {
    private final Feeds feeds;

    @Inject
    public FeedFormsResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public Response root(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        return feeds.root(exchange, Audience.PUBLIC, "." + suffix);
    }
}
