package org.relais.directory.reconciliation.rest;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.relais.directory.lookup.Projections;
import org.relais.directory.reconciliation.Property;
import org.relais.directory.reconciliation.Reconciling;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.search.EntryKind;
import org.relais.search.Suggestion;

/** What may be meant by what is typed into a box of a reconciliation client, and which properties a type has. */
@Path("reconcile")
@ReadByOthers
public class ReconcileSuggestResource {
    private static final int AT_ONCE = 20;
    private static final int MOST_SKIPPED = 1_000;

    /** Behind the cursor, what OpenRefine's box sends from the days of Freebase; it changes nothing here. */
    private static final String[] PARAMETERS = {
        "prefix", "cursor", "type", "type_strict", "filter", "spell", "exact", "prefixed", "lang", "schema", "limit"
    };

    private final Reconciling reconciling;
    private final Projections projections;
    private final Answers answers;

    @Inject
    public ReconcileSuggestResource(Reconciling reconciling, Projections projections, Answers answers) {
        this.reconciling = reconciling;
        this.projections = projections;
        this.answers = answers;
    }

    @GET
    @Path("suggest/{what: entity|type|property}")
    public Response suggest(@BeanParam Exchange exchange, @PathParam("what") String what) {
        Parameters parameters = exchange.parameters(PARAMETERS);
        String typed = parameters.text("prefix").orElse("");
        int skipped = parameters.number("cursor", 0, 0, MOST_SKIPPED);
        Wording wording = new Wording(exchange.languages());
        JsonArrayBuilder result = switch (what) {
            case "type" ->
                wording.types(Arrays.stream(EntryKind.values())
                        .filter(type -> wording.isMeant(typed, type))
                        .skip(skipped));
            case "property" ->
                wording.properties(Arrays.stream(Property.values())
                        .filter(property -> wording.isMeant(typed, property))
                        .skip(skipped)
                        .limit(AT_ONCE));
            default ->
                wording.entries(
                        entries(typed, skipped + AT_ONCE, exchange.languages(), answers.audience(exchange)).stream()
                                .skip(skipped),
                        reconciling::told);
        };
        return told(exchange, JSON.createObjectBuilder().add("result", result));
    }

    /** That of the id typed, those whose name begins so, and those the words find. */
    private List<View> entries(String typed, int most, List<String> languages, Audience audience) {
        Map<UUID, View> entries = new LinkedHashMap<>();
        Stream<View> begun = projections.of(audience).suggest(typed, languages).stream()
                .flatMap(way -> way instanceof Suggestion.OfName name ? name.profile().stream() : Stream.empty())
                .flatMap(id -> reconciling.entry(id, audience).stream());
        Stream.of(
                        reconciling.entry(typed, audience).stream(),
                        begun,
                        reconciling.found(typed, List.of(), most, audience).stream())
                .flatMap(each -> each)
                .forEach(view -> entries.putIfAbsent(view.id(), view));
        return typed.isBlank()
                ? List.of()
                : entries.values().stream().limit(most).toList();
    }

    /** All entries have the same properties, so every type does. */
    @GET
    @Path("properties")
    public Response properties(@BeanParam Exchange exchange) {
        Parameters parameters = exchange.parameters("type", "limit");
        int limit = parameters.number("limit", Property.values().length, 1, 100);
        JsonObjectBuilder proposal = JSON.createObjectBuilder();
        parameters.text("type").ifPresent(type -> {
            QueryReader.type("type", type);
            proposal.add("type", type);
        });
        return told(
                exchange,
                proposal.add("limit", limit)
                        .add(
                                "properties",
                                new Wording(exchange.languages())
                                        .properties(
                                                Arrays.stream(Property.values()).limit(limit))));
    }

    private Response told(Exchange exchange, JsonObjectBuilder answer) {
        JsonObject json = answer.build();
        return answers.tagged(exchange, json.toString().getBytes(StandardCharsets.UTF_8), Format.JSON.contentType())
                .build();
    }
}
