package org.relais.directory.feed.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.relais.directory.access.Caller;
import org.relais.directory.access.Partner;
import org.relais.directory.access.PartnerTokens;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.OncePerKey;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;

/** The tokens with which partners' machines read what the network sees. For the operator. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_AGREEMENT = 200;

    private final Caller caller;
    private final PartnerTokens tokens;
    private final OncePerKey once;

    @Inject
    public TokensResource(Caller caller, PartnerTokens tokens, OncePerKey once) {
        this.caller = caller;
        this.tokens = tokens;
        this.once = once;
    }

    /** The answer holds the token, which nobody else is ever shown. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(@BeanParam Exchange exchange, String body) {
        exchange.parameters();
        String actor = caller.operator(exchange.headers());
        return once.answer(exchange, actor, body, () -> issued(exchange, body, actor));
    }

    private Response issued(Exchange exchange, String body, String actor) {
        Parameters asked = exchange.parameters(StrictJson.body(body), "partner", "agreement", "days");
        PartnerTokens.Issued issued = tokens.issue(
                line(asked, "partner", LONGEST_NAME),
                line(asked, "agreement", LONGEST_AGREEMENT),
                Duration.ofDays(asked.number("days", LONGEST_DAYS - 1, 1, LONGEST_DAYS)),
                actor);
        return Response.status(Response.Status.CREATED)
                .entity(told(issued.partner())
                        .add("token", issued.token())
                        .build()
                        .toString())
                .build();
    }

    private static String line(Parameters asked, String name, int longest) {
        Sentence expected = Sentence.of("expected.line", longest);
        return asked.read(name, expected, text -> {
                    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
                        throw new IllegalArgumentException();
                    }
                    return text.strip();
                })
                .orElseThrow(() -> new ProblemException(ProblemType.BAD_PARAMETER.saying("expected", name, expected)));
    }

    @GET
    public String all(@BeanParam Exchange exchange) {
        exchange.parameters();
        caller.operator(exchange.headers());
        JsonArrayBuilder all = JSON.createArrayBuilder();
        tokens.all().forEach(partner -> all.add(told(partner)));
        return JSON.createObjectBuilder().add("tokens", all).build().toString();
    }

    @DELETE
    @Path("{id}")
    public void withdraw(@BeanParam Exchange exchange, @PathParam("id") String id) {
        exchange.parameters();
        String actor = caller.operator(exchange.headers());
        if (!tokens.withdraw(Parameters.id(id), actor)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private static JsonObjectBuilder told(Partner partner) {
        return JSON.createObjectBuilder()
                .add("id", partner.id().toString())
                .add("partner", partner.name())
                .add("agreement", partner.agreement())
                .add("issued", partner.issued().toString())
                .add("ends", partner.ends().toString());
    }
}
