package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.profile.Changes;
import org.relais.directory.seal.NodeSignature;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.FeedAddresses;
import org.relais.ontology.rdf.FeedDocuments;

/** What shows that a feed was never rewritten: the leaf of every position, and the chain over all of them. */
@Dependent
class FeedProof {
    private static final int MOST = 10_000;
    private static final String CHECKPOINT = "relais-checkpoint+json";

    private final ReadFeed feed;
    private final Positions positions;
    private final Answers answers;
    private final NodeSignature signature;
    private final Settings settings;

    @Inject
    FeedProof(ReadFeed feed, Positions positions, Answers answers, NodeSignature signature, Settings settings) {
        this.feed = feed;
        this.positions = positions;
        this.answers = answers;
        this.signature = signature;
        this.settings = settings;
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

    /** The head of the chain, and the same signed by the node. */
    Response checkpoint(Exchange exchange, Audience audience) {
        exchange.parameters();
        Changes.Standing standing = feed.standing(audience);
        JsonObject checkpoint = Json.createObjectBuilder()
                .add(
                        "feed",
                        new FeedAddresses(settings.baseUrl(), audience).root().toString())
                .add("position", standing.position())
                .add("chain", standing.chain())
                .add("published", FeedDocuments.time(standing.at()))
                .build();
        String signed = Json.createObjectBuilder(checkpoint)
                .add("jws", signature.sign(CHECKPOINT, checkpoint.toString()))
                .build()
                .toString();
        return answers.tagged(exchange, signed.getBytes(StandardCharsets.UTF_8), Format.JSON.contentType())
                .build();
    }
}
