package org.relais.directory.lookup.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.relais.directory.lookup.Projections;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.search.Suggestion;
import org.relais.search.analysis.WorldNames;

/** How to go on with what is being typed. What is typed is not logged. */
@Path("suggest{suffix: (\\.[a-z]+)?}")
public class SuggestResource {
    private final Projections projections;
    private final Answers answers;
    private final Settings settings;

    @Inject
    public SuggestResource(Projections projections, Answers answers, Settings settings) {
        this.projections = projections;
        this.answers = answers;
        this.settings = settings;
    }

    @GET
    public Response suggest(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        String typed = exchange.parameters("q").text("q").orElse("");
        List<Suggestion> suggestions =
                projections.of(answers.audience(exchange)).suggest(typed, exchange.languages());
        return answers.inForm(
                        exchange,
                        "/suggest",
                        Exchange.suffix(suffix),
                        Map.of(Format.JSON, () -> json(suggestions).toString().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private JsonObject json(List<Suggestion> suggestions) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        suggestions.forEach(suggestion -> all.add(json(suggestion)));
        return JSON.createObjectBuilder().add("suggestions", all).build();
    }

    private JsonObjectBuilder json(Suggestion suggestion) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("text", suggestion.text());
        return switch (suggestion) {
            case Suggestion.OfName name -> {
                json.add("type", name.kind().value()).add("entries", name.entries());
                name.profile()
                        .ifPresent(profile -> json.add(
                                "url", settings.baseUrl() + "/" + name.kind().collection() + "/" + profile));
                yield json;
            }
            case Suggestion.OfConcept of -> concept(json, of);
            case Suggestion.OfTown town ->
                json.add("type", "place")
                        .add("place", town.place().name())
                        .add("country", town.place().country())
                        .add("latitude", town.place().latitude())
                        .add("longitude", town.place().longitude());
        };
    }

    private static JsonObjectBuilder concept(JsonObjectBuilder json, Suggestion.OfConcept of) {
        json.add("label_language", of.label().language());
        return switch (of.concept().scheme()) {
            case WorldNames.COUNTRY, WorldNames.LANGUAGE ->
                json.add("type", of.concept().scheme()).add("code", of.concept().notation());
            default ->
                json.add("type", "concept")
                        .add("scheme", of.concept().scheme())
                        .add("concept", of.concept().iri().toString());
        };
    }
}
