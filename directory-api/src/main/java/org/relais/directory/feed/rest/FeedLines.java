package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.feed.Telling;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.outward.HsdsDocuments;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.FeedAddresses;
import org.relais.ontology.rdf.FeedDocuments;

/** The same feed for those without RDF: a line an activity, the entry in it as HSDS tells it. */
@Dependent
class FeedLines {
    private static final int MOST = 1_000;

    private final Positions positions;
    private final Telling telling;
    private final Answers answers;
    private final HsdsDocuments hsds;
    private final Settings settings;

    @Inject
    FeedLines(Positions positions, Telling telling, Answers answers, HsdsDocuments hsds, Settings settings) {
        this.positions = positions;
        this.telling = telling;
        this.answers = answers;
        this.hsds = hsds;
        this.settings = settings;
    }

    Response answer(Exchange exchange, Audience audience) {
        Parameters parameters = exchange.parameters("after", "limit");
        ReadFeed.Behind behind = positions.behind(parameters, audience, parameters.number("limit", MOST, 1, MOST));
        return positions.linked(
                exchange,
                behind,
                answers.streamed(
                        exchange, content(behind), Format.NDJSON.contentType(), out -> write(audience, behind, out)));
    }

    private static byte[] content(ReadFeed.Behind behind) {
        return behind.told().stream()
                .map(change -> change.position() + " " + change.leaf().hash() + "\n")
                .collect(Collectors.joining("", "ndjson\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(Audience audience, ReadFeed.Behind behind, OutputStream out) throws IOException {
        FeedAddresses addresses = new FeedAddresses(settings.baseUrl(), audience);
        telling.each(
                audience,
                behind.told(),
                told -> out.write((line(addresses, told) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private JsonObject line(FeedAddresses addresses, Telling.Told told) {
        FeedDocuments.Activity activity = told.activity();
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("position", activity.position())
                .add("id", addresses.activity(activity.position()).toString())
                .add("type", activity.type())
                .add("published", FeedDocuments.time(activity.published()))
                .add("object", activity.object().toString())
                .add("leaf", activity.leaf())
                .add("salt", activity.salt());
        told.view().ifPresent(view -> line.add(member(view), hsds.whole(view)));
        return line.build();
    }

    private static String member(View view) {
        return view.document() instanceof Professional ? "professional" : "organization";
    }
}
