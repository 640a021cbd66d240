package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.feed.Telling;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.profile.Change;
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
import org.relais.search.lucene.Lexicon;

/**
 * The same feed for those without RDF: a line an activity, the entry in it as HSDS tells it. Seen from one country an
 * entry that is not there, or not any more, is deleted when it changes, without a leaf.
 */
@Dependent
class FeedLines {
    private static final int MOST = 1_000;

    private final Positions positions;
    private final Telling telling;
    private final Answers answers;
    private final HsdsDocuments hsds;
    private final Lexicon lexicon;
    private final Settings settings;

    @Inject
    FeedLines(
            Positions positions,
            Telling telling,
            Answers answers,
            HsdsDocuments hsds,
            Lexicon lexicon,
            Settings settings) {
        this.positions = positions;
        this.telling = telling;
        this.answers = answers;
        this.hsds = hsds;
        this.lexicon = lexicon;
        this.settings = settings;
    }

    Response answer(Exchange exchange, Audience audience) {
        Parameters parameters = exchange.parameters("after", "limit", "country");
        Optional<String> country = country(parameters);
        ReadFeed.Behind behind = positions.behind(parameters, audience, parameters.number("limit", MOST, 1, MOST));
        return positions.linked(
                exchange,
                behind,
                answers.streamed(
                        exchange,
                        content(behind),
                        Format.NDJSON.contentType(),
                        out -> each(
                                audience,
                                country,
                                behind,
                                line -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8)))));
    }

    /** The country from which the feed is seen, if from one. */
    Optional<String> country(Parameters parameters) {
        return parameters
                .text("country")
                .map(named -> lexicon.atlas()
                        .world()
                        .country(named)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.BAD_PARAMETER.saying("code", "country", Parameters.shortened(named)))));
    }

    private static byte[] content(ReadFeed.Behind behind) {
        return behind.told().stream()
                .map(change -> change.position() + " " + change.leaf().hash() + "\n")
                .collect(Collectors.joining("", "ndjson\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Takes one line after another. */
    @FunctionalInterface
    interface Sink {
        void take(JsonObject line) throws IOException;
    }

    void each(Audience audience, Optional<String> country, ReadFeed.Behind behind, Sink sink) throws IOException {
        FeedAddresses addresses = new FeedAddresses(settings.baseUrl(), audience);
        telling.each(audience, behind.told(), told -> {
            if (isIn(country, told)) {
                sink.take(whole(addresses, told));
            } else if (!told.activity().type().equals(Change.Kind.CREATE.word())) {
                sink.take(line(addresses, told.activity(), Change.Kind.DELETE.word())
                        .build());
            }
        });
    }

    private boolean isIn(Optional<String> country, Telling.Told told) {
        return country.isEmpty()
                || told.view()
                        .map(view -> lexicon.countries(view).contains(country.get()))
                        .orElse(true);
    }

    private JsonObject whole(FeedAddresses addresses, Telling.Told told) {
        FeedDocuments.Activity activity = told.activity();
        JsonObjectBuilder line = line(addresses, activity, activity.type())
                .add("leaf", activity.leaf())
                .add("salt", activity.salt());
        told.view().ifPresent(view -> line.add(member(view), hsds.whole(view)));
        return line.build();
    }

    private static JsonObjectBuilder line(FeedAddresses addresses, FeedDocuments.Activity activity, String type) {
        return Json.createObjectBuilder()
                .add("position", activity.position())
                .add("id", addresses.activity(activity.position()).toString())
                .add("type", type)
                .add("published", FeedDocuments.time(activity.published()))
                .add("object", activity.object().toString());
    }

    private static String member(View view) {
        return view.document() instanceof Professional ? "professional" : "organization";
    }
}
