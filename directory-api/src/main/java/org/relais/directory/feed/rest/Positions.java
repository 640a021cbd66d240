package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.profile.Audience;

/** How a feed is read from a position on: {@code after} says from which, a link leads to the next. */
@Dependent
class Positions {
    private static final String AFTER = "after";

    private final ReadFeed feed;
    private final Answers answers;

    @Inject
    Positions(ReadFeed feed, Answers answers) {
        this.feed = feed;
        this.answers = answers;
    }

    /** @throws ProblemException when the feed has not come so far */
    ReadFeed.Behind behind(Parameters parameters, Audience audience, int limit) {
        ReadFeed.Behind behind = feed.behind(audience, parameters.position(AFTER), limit);
        if (behind.position() > behind.head()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("ahead", Long.toString(behind.head())));
        }
        return behind;
    }

    Response linked(Exchange exchange, ReadFeed.Behind behind, Response.ResponseBuilder response) {
        behind.next().ifPresent(next -> response.links(answers.next(exchange, AFTER, next)));
        return response.build();
    }
}
