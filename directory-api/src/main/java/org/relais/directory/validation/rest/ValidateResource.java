package org.relais.directory.validation.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.directory.access.Caller;
import org.relais.directory.validation.FeedRule;
import org.relais.directory.validation.Report;
import org.relais.directory.validation.ValidateFeed;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.FormBody;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Parameters;

/** Any feed, held to its standard. For the operator, because the node itself fetches. */
@Path("validate")
public class ValidateResource {
    private final ValidateFeed validating;
    private final Caller caller;
    private final Answers answers;
    private final Pages pages;

    @Inject
    public ValidateResource(ValidateFeed validating, Caller caller, Answers answers, Pages pages) {
        this.validating = validating;
        this.caller = caller;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    public Response form(@BeanParam Exchange exchange) {
        exchange.parameters();
        return answers.inForm(
                        exchange,
                        "/validate",
                        Optional.empty(),
                        Map.of(Format.HTML, () -> page(exchange, "", Optional.empty())))
                .build();
    }

    /** The token stands in the form, for people cannot sign in yet, or in the header; never in the address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response validate(@BeanParam Exchange exchange, String body) {
        exchange.parameters();
        Parameters asked = exchange.parameters(FormBody.members(body), "address", "token");
        if (asked.text("token").isPresent()) {
            caller.operator(asked.text("token").get());
        } else {
            caller.operator(exchange.headers());
        }
        Format format = answers.chosen(exchange, Optional.empty(), List.of(Format.JSON, Format.HTML));
        String address = asked.text("address").orElse("");
        Report report = validating.validate(address, ValidateFeed.DOCUMENTS);
        byte[] told = format == Format.HTML
                ? page(exchange, address, Optional.of(report))
                : json(report, Messages.forReader(exchange.languages()))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        return Answers.confidential(told, format);
    }

    private byte[] page(Exchange exchange, String address, Optional<Report> report) {
        return pages.page("validate", exchange.languages(), new ValidationModel(address, report));
    }

    private static JsonObject json(Report report, Messages messages) {
        JsonArrayBuilder findings = JSON.createArrayBuilder();
        report.findings().forEach(finding -> findings.add(json(finding, messages)));
        JsonObjectBuilder told =
                JSON.createObjectBuilder().add("address", report.address()).add("documents", report.documents());
        for (FeedRule.Severity severity : FeedRule.Severity.values()) {
            told.add(severity.word() + "s", report.count(severity));
        }
        return told.add("findings", findings).build();
    }

    private static JsonObjectBuilder json(Report.Finding finding, Messages messages) {
        JsonArrayBuilder places = JSON.createArrayBuilder();
        finding.places()
                .forEach(place -> places.add(JSON.createObjectBuilder()
                        .add("document", place.document().toString())
                        .add("at", place.at())));
        return JSON.createObjectBuilder()
                .add("rule", finding.rule().slug())
                .add("severity", finding.rule().severity().word())
                .add("what", messages.say(finding.what()))
                .add("remedy", messages.say(finding.remedy()))
                .add("count", finding.count())
                .add("places", places);
    }
}
