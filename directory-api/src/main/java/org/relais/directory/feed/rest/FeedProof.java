package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Leaf;
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
    private final Answers answers;

    @Inject
    FeedProof(ReadFeed feed, Answers answers) {
        this.feed = feed;
        this.answers = answers;
    }

    /** A line a position. */
    Response leaves(Exchange exchange, Audience audience) {
        long after = exchange.parameters("after").position("after");
        long head = feed.standing(audience).position();
        if (after > head) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("ahead", Long.toString(head)));
        }
        List<Leaf> leaves = feed.leaves(audience, after, MOST);
        String lines = IntStream.range(0, leaves.size())
                .mapToObj(at -> Json.createObjectBuilder()
                                .add("position", after + 1 + at)
                                .add("leaf", leaves.get(at).hash())
                                .build()
                        + "\n")
                .collect(Collectors.joining());
        Response.ResponseBuilder response =
                answers.tagged(exchange, lines.getBytes(StandardCharsets.UTF_8), Format.NDJSON.contentType());
        if (after + leaves.size() < head) {
            response.links(answers.next(exchange, "after", after + leaves.size()));
        }
        return response.build();
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
