package org.relais.directory.lookup.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relais.directory.lookup.Projections;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.Dimension;
import org.relais.search.Facet;
import org.relais.search.Question;

/** HSDS {@code /} for machines, the home page for people. */
@Path("")
public class HomeResource {
    private final Projections projections;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Pages pages;
    private final Settings settings;

    @Inject
    public HomeResource(
            Projections projections, Vocabulary vocabulary, Answers answers, Pages pages, Settings settings) {
        this.projections = projections;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.pages = pages;
        this.settings = settings;
    }

    @GET
    public Response home(@BeanParam Exchange exchange) {
        exchange.parameters();
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(
                Format.JSON,
                () -> JSON.createObjectBuilder()
                        .add("version", "3.1")
                        .add("profile", settings.baseUrl() + "/hsds-profile/organization.json")
                        .add("openapi_url", settings.baseUrl() + "/openapi")
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        forms.put(Format.HTML, () -> pages.page("home", exchange.languages(), model(exchange)));
        return answers.inForm(exchange, "/", Optional.empty(), forms).build();
    }

    private HomeModel model(Exchange exchange) {
        Messages messages = Messages.forReader(exchange.languages());
        return switch (projections.of(answers.audience(exchange)).answer(Question.of(""))) {
            case Answer.Answered answered ->
                new HomeModel(
                        answered.total(),
                        choices(answered, Dimension.COUNTRY, messages),
                        choices(answered, Dimension.SERVICE, messages));
            case Answer.Refused refused -> new HomeModel(0, List.of(), List.of());
        };
    }

    private List<Choice> choices(Answer.Answered answered, Dimension dimension, Messages messages) {
        ResultsPage naming = new ResultsPage(vocabulary, messages, java.time.LocalDate.EPOCH, settings.baseUrl());
        return answered.facets().stream()
                .filter(facet -> facet.dimension() == dimension)
                .map(Facet::counts)
                .flatMap(counts -> counts.entrySet().stream())
                .map(count -> new Choice(
                        naming.named(dimension, count.getKey()),
                        "/search?" + SearchJson.parameter(dimension) + "=" + SearchJson.shortened(count.getKey()),
                        count.getValue(),
                        false))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }
}
