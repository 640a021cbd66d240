package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.profile.Audience;

/** How a feed is read from a position on: {@code after} says from which, a link leads to the next. */
@Dependent
class Positions {
    private static final String AFTER = "after";

    /** What a client sends that was cut off. */
    private static final String LAST = "Last-Event-ID";

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

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
        check(behind.position(), behind.head());
        return behind;
    }

    private static void check(long position, long head) {
        if (position > head) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("ahead", Long.toString(head)));
        }
    }

    /**
     * Where one begins to listen: behind what she heard last, or behind the position she names, or at the head.
     *
     * @throws ProblemException when the feed has not come so far
     */
    long begin(Exchange exchange, Parameters parameters, Audience audience) {
        long head = feed.standing(audience).position();
        long position = Optional.ofNullable(exchange.headers().getHeaderString(LAST))
                .map(Positions::number)
                .or(() -> parameters.text(AFTER).map(any -> parameters.position(AFTER)))
                .orElse(head);
        check(position, head);
        return position;
    }

    private static long number(String last) {
        if (!POSITION.matcher(last).matches()) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER.saying("expected", LAST, Sentence.of("expected.position")));
        }
        return Long.parseLong(last);
    }

    Response linked(Exchange exchange, ReadFeed.Behind behind, Response.ResponseBuilder response) {
        behind.next().ifPresent(next -> response.links(answers.next(exchange, AFTER, next)));
        return response.build();
    }
}
