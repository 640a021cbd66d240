package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.feed.Watching;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.profile.Audience;

/**
 * A feed for those who want it at once: an event an activity, named by its kind, its data the line of {@link FeedLines},
 * its id the position, from which a client that was cut off goes on.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
@Dependent
class FeedEvents {
    private static final int AT_ONCE = 100;
    private static final String[] PARAMETERS = {"after", "country"};

    private final Watching watching;
    private final ReadFeed feed;
    private final Positions positions;
    private final FeedLines lines;

    @Inject
    FeedEvents(Watching watching, ReadFeed feed, Positions positions, FeedLines lines) {
        this.watching = watching;
        this.feed = feed;
        this.positions = positions;
        this.lines = lines;
    }

    /** What GET would begin with. */
    Response head(Exchange exchange) {
        exchange.parameters(PARAMETERS);
        return Response.ok().build();
    }

    /**
     * Tells of all behind the position that is named, or from now on.
     *
     * @param admitted whether she may still hear it, which is asked before each time
     */
    void begin(Exchange exchange, Audience audience, BooleanSupplier admitted, SseEventSink sink, Sse sse) {
        Parameters parameters = exchange.parameters(PARAMETERS);
        Optional<String> country = lines.country(parameters);
        long position = positions.begin(exchange, parameters, audience);
        if (!watching.begin(new Listener(sink, sse, audience, admitted, country, position))) {
            throw new ProblemException(ProblemType.WATCHERS_FULL.problem());
        }
    }

    private final class Listener implements Watching.Watcher {
        private final SseEventSink sink;
        private final Sse sse;
        private final Audience audience;
        private final BooleanSupplier admitted;
        private final Optional<String> country;
        private long position;

        Listener(
                SseEventSink sink,
                Sse sse,
                Audience audience,
                BooleanSupplier admitted,
                Optional<String> country,
                long position) {
            this.sink = sink;
            this.sse = sse;
            this.audience = audience;
            this.admitted = admitted;
            this.country = country;
            this.position = position;
        }

        @Override
        public boolean tell() {
            try {
                boolean more = true;
                while (more && !sink.isClosed() && admitted.getAsBoolean()) {
                    ReadFeed.Behind behind = feed.behind(audience, position, AT_ONCE);
                    lines.each(audience, country, behind, this::event);
                    position += behind.steps().size();
                    send(sse.newEventBuilder().comment("at " + position).build());
                    more = behind.next().isPresent();
                }
                return !more && !sink.isClosed();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalStateException | CompletionException e) {
                return false;
            }
        }

        private void event(JsonObject line) {
            send(sse.newEventBuilder()
                    .id(line.getJsonNumber("position").toString())
                    .name(line.getString("type"))
                    .data(line.toString())
                    .build());
        }

        /** @throws CompletionException when nobody listens any more */
        private void send(OutboundSseEvent event) {
            sink.send(event).toCompletableFuture().join();
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
