package org.relais.directory.webhook.rest;

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
import java.net.URI;
import org.relais.directory.access.Caller;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.webhook.Courier;
import org.relais.directory.webhook.KeepWebhooks;
import org.relais.directory.webhook.Messenger;
import org.relais.directory.webhook.Webhook;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.OncePerKey;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;

/** The addresses that are told of every change. For the operator. */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    static final Sentence ADDRESS = Sentence.of("expected.webhook");

    private final Caller caller;
    private final KeepWebhooks webhooks;
    private final Courier courier;
    private final Messenger messenger;
    private final OncePerKey once;

    @Inject
    public WebhooksResource(
            Caller caller, KeepWebhooks webhooks, Courier courier, Messenger messenger, OncePerKey once) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.courier = courier;
        this.messenger = messenger;
        this.once = once;
    }

    /** The answer holds the secret by which messages are verified. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@BeanParam Exchange exchange, String body) {
        exchange.parameters();
        String actor = caller.operator(exchange.headers());
        return once.answer(exchange, actor, body, () -> registered(exchange, body, actor));
    }

    private Response registered(Exchange exchange, String body, String actor) {
        Parameters asked = exchange.parameters(StrictJson.body(body), "url");
        URI url = asked.read("url", ADDRESS, messenger::suitable)
                .orElseThrow(() -> new ProblemException(ProblemType.BAD_PARAMETER.saying("expected", "url", ADDRESS)));
        Webhook webhook = webhooks.register(url, actor);
        courier.serve(webhook);
        return Response.status(Response.Status.CREATED)
                .entity(told(webhook)
                        .add("secret", messenger.secret(webhook))
                        .build()
                        .toString())
                .build();
    }

    @GET
    public String all(@BeanParam Exchange exchange) {
        exchange.parameters();
        caller.operator(exchange.headers());
        JsonArrayBuilder all = JSON.createArrayBuilder();
        webhooks.all().forEach(webhook -> all.add(told(webhook)));
        return JSON.createObjectBuilder().add("webhooks", all).build().toString();
    }

    @DELETE
    @Path("{id}")
    public void remove(@BeanParam Exchange exchange, @PathParam("id") String id) {
        exchange.parameters();
        String actor = caller.operator(exchange.headers());
        if (!webhooks.remove(Parameters.id(id), actor)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /** Sends a message that says it is a test, and tells how it was taken. */
    @POST
    @Path("{id}/test")
    public String test(@BeanParam Exchange exchange, @PathParam("id") String id) {
        exchange.parameters();
        caller.operator(exchange.headers());
        Webhook webhook =
                webhooks.find(Parameters.id(id)).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return attempt(messenger.test(webhook)).build().toString();
    }

    /** Tells it again of all behind a position, also when it had ended. */
    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public String replay(@BeanParam Exchange exchange, @PathParam("id") String id, String body) {
        exchange.parameters();
        caller.operator(exchange.headers());
        Parameters asked = exchange.parameters(StrictJson.body(body), "after");
        Webhook webhook = webhooks.replay(Parameters.id(id), asked.position("after"))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        courier.serve(webhook);
        return told(webhook).build().toString();
    }

    private static JsonObjectBuilder told(Webhook webhook) {
        JsonObjectBuilder told = JSON.createObjectBuilder()
                .add("id", webhook.id().toString())
                .add("url", webhook.url().toString())
                .add("reached", webhook.reached())
                .add("failures", webhook.failures());
        webhook.last().ifPresent(last -> told.add("last", attempt(last)));
        webhook.next().ifPresent(next -> told.add("next", next.toString()));
        webhook.ended().ifPresent(ended -> told.add("ended", ended.toString()));
        return told;
    }

    private static JsonObjectBuilder attempt(Webhook.Attempt attempt) {
        return JSON.createObjectBuilder()
                .add("at", attempt.at().toString())
                .add("result", attempt.result().said())
                .add("taken", attempt.result().taken());
    }
}
