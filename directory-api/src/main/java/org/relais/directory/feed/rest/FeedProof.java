package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.profile.Changes;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.FeedDocuments;

/** What shows that a feed was never rewritten: the leaf of every position, and the chain over all of them. */
@Dependent
class FeedProof {
    private static final int MOST = 10_000;

    private final ReadFeed feed;
    private final Positions positions;
    private final Answers answers;

    @Inject
    FeedProof(ReadFeed feed, Positions positions, Answers answers) {
        this.feed = feed;
        this.positions = positions;
        this.answers = answers;
    }

    /** A line a position. */
    Response leaves(Exchange exchange, Audience audience) {
        ReadFeed.Behind behind = positions.behind(exchange.parameters("after"), audience, MOST);
        String lines = behind.steps().stream()
                .map(step -> Json.createObjectBuilder()
                                .add("position", step.position())
                                .add("leaf", step.leaf().hash())
                                .build()
                        + "\n")
                .collect(Collectors.joining());
        return positions.linked(
                exchange,
                behind,
                answers.tagged(exchange, lines.getBytes(StandardCharsets.UTF_8), Format.NDJSON.contentType()));
    }

    Response checkpoint(Exchange exchange, Audience audience) {
        exchange.parameters();
        Changes.Standing standing = feed.standing(audience);
        String checkpoint = Json.createObjectBuilder()
                .add("position", standing.position())
                .add("chain", standing.chain())
                .add("published", FeedDocuments.time(standing.at()))
                .build()
                .toString();
        return answers.tagged(exchange, checkpoint.getBytes(StandardCharsets.UTF_8), Format.JSON.contentType())
                .build();
    }
}
