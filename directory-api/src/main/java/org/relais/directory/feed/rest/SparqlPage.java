package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.relais.directory.feed.ReadyQuery;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;

/** The form for people, and answers as tables. */
@Dependent
public class SparqlPage {
    private final Pages pages;

    @Inject
    public SparqlPage(Pages pages) {
        this.pages = pages;
    }

    byte[] form(Exchange exchange) {
        return page(exchange, "", Optional.empty(), Optional.empty());
    }

    /** @param answer SPARQL 1.1 Query Results JSON */
    byte[] results(Exchange exchange, String query, byte[] answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
            return page(exchange, query, Optional.of(table(reader.readObject())), Optional.empty());
        }
    }

    byte[] graph(Exchange exchange, String query, byte[] turtle) {
        return page(exchange, query, Optional.empty(), Optional.of(new String(turtle, StandardCharsets.UTF_8)));
    }

    private byte[] page(Exchange exchange, String query, Optional<SparqlModel.Table> table, Optional<String> graph) {
        Messages messages = Messages.forReader(exchange.languages());
        List<SparqlModel.Ready> ready = ReadyQuery.all().stream()
                .map(each -> new SparqlModel.Ready(
                        messages.say("sparql.query." + each.name()),
                        "/sparql?query=" + URLEncoder.encode(each.text(), StandardCharsets.UTF_8)))
                .toList();
        return pages.page("sparql", exchange.languages(), new SparqlModel(query, table, graph, ready));
    }

    private static SparqlModel.Table table(JsonObject answer) {
        if (answer.containsKey("boolean")) {
            String truth = answer.get("boolean").toString();
            return new SparqlModel.Table(List.of("ASK"), List.of(List.of(new SparqlModel.Cell(truth, "", ""))));
        }
        List<String> names = answer.getJsonObject("head").getJsonArray("vars").getValuesAs(JsonString::getString);
        return new SparqlModel.Table(
                names,
                answer.getJsonObject("results").getJsonArray("bindings").getValuesAs(JsonObject.class).stream()
                        .map(row -> names.stream()
                                .map(name -> row.containsKey(name)
                                        ? cell(row.getJsonObject(name))
                                        : new SparqlModel.Cell("", "", ""))
                                .toList())
                        .toList());
    }

    /** Only web addresses lead anywhere. */
    private static SparqlModel.Cell cell(JsonObject value) {
        String text = value.getString("value");
        boolean leads = value.getString("type").equals("uri") && text.matches("https?://.*");
        return new SparqlModel.Cell(text, leads ? text : "", value.getString("xml:lang", ""));
    }
}
