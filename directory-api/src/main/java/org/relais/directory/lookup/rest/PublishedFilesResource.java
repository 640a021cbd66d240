package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.ontology.hsds.HsdsProfile;

/** What machines need to understand us: the JSON-LD context, the SHACL shapes, our HSDS profile. */
@Path("")
public class PublishedFilesResource {
    private final Answers answers;

    @Inject
    public PublishedFilesResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("context.jsonld")
    public Response context(@BeanParam Exchange exchange) {
        exchange.parameters();
        return answers.tagged(exchange, resource("context.jsonld"), "application/ld+json")
                .build();
    }

    @GET
    @Path("shapes/{name: [a-z-]+}.ttl")
    public Response shapes(@BeanParam Exchange exchange, @PathParam("name") String name) {
        exchange.parameters();
        return answers.tagged(exchange, resource("shapes/" + name + ".ttl"), Format.TURTLE.contentType())
                .build();
    }

    /** The schema of a noun: HSDS's with our additions laid over it. */
    @GET
    @Path("hsds-profile/{noun: [a-z_]+}.json")
    public Response profile(@BeanParam Exchange exchange, @PathParam("noun") String noun) {
        exchange.parameters();
        try {
            byte[] schema =
                    HsdsProfile.OUTWARD.schema(noun + ".json").toString().getBytes(StandardCharsets.UTF_8);
            return answers.tagged(exchange, schema, "application/schema+json").build();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = HsdsProfile.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new ProblemException(ProblemType.NOT_FOUND);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
