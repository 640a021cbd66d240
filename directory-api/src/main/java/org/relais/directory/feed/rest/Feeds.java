package org.relais.directory.feed.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.FeedAddresses;
import org.relais.ontology.rdf.FeedDocuments;

/** A feed as linked data: its root and its pages. */
@Dependent
class Feeds {
    private static final List<Format> FORMS = List.of(Format.TRIG, Format.N_QUADS, Format.JSON_LD);

    /**
     * A page that is full changes only where something on it is superseded. What is taken back gives it a new address, but
     * at the old one it may stay in the caches of others for so long.
     */
    private static final String CLOSED = "public, max-age=300";

    private final ReadFeed feed;
    private final Telling telling;
    private final Answers answers;
    private final Settings settings;

    @Inject
    Feeds(ReadFeed feed, Telling telling, Answers answers, Settings settings) {
        this.feed = feed;
        this.telling = telling;
        this.answers = answers;
        this.settings = settings;
    }

    Response root(Exchange exchange, Audience audience, String suffix) {
        exchange.parameters();
        Format format = answers.chosen(exchange, Exchange.suffix(suffix), FORMS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            documents(audience, format, bytes).root(feed.pages(audience));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.tagged(exchange, bytes.toByteArray(), format.contentType())
                .build();
    }

    /** Under an address of an older generation, or of none, the way to that of today. */
    Response page(Exchange exchange, Audience audience, String number, String suffix) {
        int asked = exchange.parameters("generation").number("generation", 0, 0, Integer.MAX_VALUE);
        Format format = answers.chosen(exchange, Exchange.suffix(suffix), FORMS);
        ReadFeed.Page page = page(audience, number)
                .filter(found -> asked <= found.head().generation())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND.saying("page")));
        if (asked < page.head().generation()) {
            return Response.temporaryRedirect(address(audience, page, suffix)).build();
        }
        Response.ResponseBuilder response = answers.streamed(
                exchange, content(page), format.contentType(), out -> write(audience, format, page, out));
        return page.open()
                ? response.build()
                : response.header(HttpHeaders.CACHE_CONTROL, null)
                        .header(HttpHeaders.CACHE_CONTROL, CLOSED)
                        .build();
    }

    private Optional<ReadFeed.Page> page(Audience audience, String number) {
        try {
            return feed.page(audience, Long.parseLong(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private URI address(Audience audience, ReadFeed.Page page, String suffix) {
        return new FeedAddresses(settings.baseUrl(), audience)
                .page(
                        page.head().number(),
                        suffix + "?generation=" + page.head().generation());
    }

    /** The leaves say what the activities tell. */
    private static byte[] content(ReadFeed.Page page) {
        return page.told().stream()
                .map(Change::leaf)
                .map(leaf -> leaf.hash() + "\n")
                .collect(Collectors.joining("", page.head() + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(Audience audience, Format format, ReadFeed.Page page, OutputStream out) throws IOException {
        FeedDocuments documents = documents(audience, format, out);
        documents.page(page.head());
        telling.each(audience, page.told(), told -> documents.activity(told.activity()));
        documents.end();
    }

    private FeedDocuments documents(Audience audience, Format format, OutputStream out) throws IOException {
        return new FeedDocuments(
                new FeedAddresses(settings.baseUrl(), audience), format.feed().orElseThrow(), out);
    }
}
