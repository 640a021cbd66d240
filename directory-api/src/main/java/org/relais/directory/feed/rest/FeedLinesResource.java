package org.relais.directory.feed.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.directory.wire.Exchange;
import org.relais.ontology.profile.Audience;

/** The change feed that everybody may read, for those without RDF. */
@Path("feed.ndjson")
public class FeedLinesResource {
    private final FeedLines lines;

    @Inject
    public FeedLinesResource(FeedLines lines) {
        this.lines = lines;
    }

    @GET
    public Response behind(@BeanParam Exchange exchange) {
        return lines.answer(exchange, Audience.PUBLIC);
    }
}
