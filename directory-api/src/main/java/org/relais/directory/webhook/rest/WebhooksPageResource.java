package org.relais.directory.webhook.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.relais.directory.access.Caller;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.webhook.Courier;
import org.relais.directory.webhook.KeepWebhooks;
import org.relais.directory.webhook.Messenger;
import org.relais.directory.webhook.Webhook;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.FormBody;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Parameters;

/** The webhooks as a page. The token stands in its forms, for people cannot sign in yet; never in an address. */
@Path("webhooks/form")
@Produces(MediaType.TEXT_HTML)
public class WebhooksPageResource {
    private final Caller caller;
    private final KeepWebhooks webhooks;
    private final Courier courier;
    private final Messenger messenger;
    private final Answers answers;
    private final Pages pages;

    @Inject
    public WebhooksPageResource(
            Caller caller, KeepWebhooks webhooks, Courier courier, Messenger messenger, Answers answers, Pages pages) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.courier = courier;
        this.messenger = messenger;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    public Response closed(@BeanParam Exchange exchange) {
        exchange.parameters();
        return answers.inForm(
                        exchange,
                        "/webhooks/form",
                        Optional.empty(),
                        Map.of(Format.HTML, () -> page(exchange, WebhooksModel.CLOSED)))
                .build();
    }

    /** Does what the button says that was pressed, and shows all. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pressed(@BeanParam Exchange exchange, String body) {
        exchange.parameters();
        Parameters form =
                exchange.parameters(FormBody.members(body), "token", "url", "test", "replay", "after", "remove");
        String actor = caller.operator(form.text("token").orElse(""));
        Optional<String> secret = form.read("url", WebhooksResource.ADDRESS, messenger::suitable)
                .map(url -> webhooks.register(url, actor))
                .map(webhook -> {
                    courier.serve(webhook);
                    return messenger.secret(webhook);
                });
        Optional<Webhook.Attempt> tested =
                form.text("test").map(id -> messenger.test(named(webhooks.find(Parameters.id(id)))));
        form.text("replay")
                .map(id -> named(webhooks.replay(Parameters.id(id), form.position("after"))))
                .ifPresent(courier::serve);
        form.text("remove").ifPresent(id -> webhooks.remove(Parameters.id(id), actor));
        return Answers.confidential(
                page(exchange, new WebhooksModel(Optional.of(webhooks.all()), secret, tested)), Format.HTML);
    }

    private static Webhook named(Optional<Webhook> webhook) {
        return webhook.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private byte[] page(Exchange exchange, WebhooksModel model) {
        return pages.page("webhooks", exchange.languages(), model);
    }
}
