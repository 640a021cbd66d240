package org.relais.directory.wire;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.relais.directory.access.Caller;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.seal.Sha256;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;

/** Turns what a resource has to say into the form the caller asked for, tagged, compressed and told how to keep. */
@Dependent
public class Answers {
    private static final int WORTH_COMPRESSING = 1_400;
    private static final int PACKED_AT_ONCE = 1 << 16;

    private final Settings settings;
    private final Caller caller;

    @Inject
    public Answers(Settings settings, Caller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    public Audience audience(Exchange exchange) {
        return caller.audience(exchange.headers());
    }

    /**
     * The answer in the form asked for by suffix, or else by {@code Accept}.
     *
     * @param path of the thing, without suffix: its forms are told as links; the root takes none and is itself all its forms
     * @param forms in the order of preference where the caller has none; only the chosen one is made
     * @throws ProblemException when none of the forms will do
     */
    public Response.ResponseBuilder inForm(
            Exchange exchange, String path, Optional<String> suffix, Map<Format, Supplier<byte[]>> forms) {
        Format format = chosen(exchange, suffix, forms.keySet());
        Supplier<byte[]> made = java.util.Objects.requireNonNull(forms.get(format));
        Response.ResponseBuilder response = tagged(exchange, made.get(), format.contentType());
        String query = Optional.ofNullable(exchange.address().getRawQuery())
                .map(asked -> "?" + asked)
                .orElse("");
        Map<Format, String> others = new LinkedHashMap<>();
        for (Format other : forms.keySet()) {
            if (other != format) {
                others.put(other, (path.equals("/") ? path : path + "." + other.suffix()) + query);
            }
        }
        return response.links(alternates(exchange, others));
    }

    /**
     * Other forms of what is asked for; none where an address cannot say it.
     *
     * @param addresses path and query of each
     */
    public Link[] alternates(Exchange exchange, Map<Format, String> addresses) {
        return exchange.asksInBody()
                ? new Link[0]
                : addresses.entrySet().stream()
                        .map(other -> Link.fromUri(settings.baseUrl() + other.getValue())
                                .rel("alternate")
                                .type(other.getKey().mediaType().toString())
                                .build())
                        .toArray(Link[]::new);
    }

    /** The next page of the list asked for, as every form of it tells; none where an address cannot say it. */
    public Link[] next(Exchange exchange, int page) {
        return next(exchange, UriBuilder.fromUri(exchange.address()).replaceQueryParam("page", page + 1));
    }

    /** The page behind a cursor, likewise. */
    public Link[] next(Exchange exchange, String cursor) {
        return next(exchange, Addresses.firstPage(exchange.address()).replaceQueryParam("cursor", cursor));
    }

    /** What comes behind a position of a stream. */
    public Link[] next(Exchange exchange, String parameter, long position) {
        return next(exchange, UriBuilder.fromUri(exchange.address()).replaceQueryParam(parameter, position));
    }

    private Link[] next(Exchange exchange, UriBuilder address) {
        if (exchange.asksInBody()) {
            return new Link[0];
        }
        Link next = Link.fromUri(settings.baseUrl() + Addresses.local(address.build()))
                .rel("next")
                .build();
        return new Link[] {next};
    }

    /**
     * The form asked for by suffix, or else by {@code Accept}.
     *
     * @param forms in the order of preference where the caller has none
     * @throws ProblemException when none of the forms will do
     */
    public Format chosen(Exchange exchange, Optional<String> suffix, Collection<Format> forms) {
        if (suffix.isPresent()) {
            return Format.ofSuffix(suffix.get())
                    .filter(forms::contains)
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        }
        List<Variant> variants = forms.stream()
                .map(format -> new Variant(format.mediaType(), (String) null, null))
                .toList();
        Variant variant = exchange.request().selectVariant(variants);
        if (variant == null) {
            List<String> offered =
                    forms.stream().map(format -> format.mediaType().toString()).toList();
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE
                    .saying("offered", String.join(", ", offered))
                    .choosing(offered));
        }
        return forms.stream()
                .filter(format -> format.mediaType().isCompatible(variant.getMediaType()))
                .findFirst()
                .orElseThrow();
    }

    /** The bytes with their strong ETag, or 304 when the caller has them. */
    public Response.ResponseBuilder tagged(Exchange exchange, byte[] body, String contentType) {
        boolean compress = body.length >= WORTH_COMPRESSING && takesGzip(exchange.headers());
        return tagged(exchange, digest(body), compress, contentType, () -> compress ? gzip(body) : body);
    }

    /**
     * The same for what is too large to be held whole: written as it goes out, and not at all for 304 and HEAD.
     *
     * @param content all that the bytes follow from, beside their form
     */
    public Response.ResponseBuilder streamed(
            Exchange exchange, byte[] content, String contentType, StreamingOutput body) {
        boolean compress = takesGzip(exchange.headers());
        StreamingOutput sent = sent(exchange, compress ? gzip(body) : body);
        return tagged(exchange, digest(content), compress, contentType, () -> sent);
    }

    /**
     * A file that is packed and named by its digest already: as it stands, or from where a download broke off.
     *
     * @param digest of its bytes, in hexadecimal
     */
    public Response.ResponseBuilder file(Exchange exchange, Path file, String digest, String contentType)
            throws IOException {
        EntityTag tag = new EntityTag(digest);
        Optional<Response.ResponseBuilder> known = known(exchange, tag);
        if (known.isPresent()) {
            return known.get();
        }
        long size = Files.size(file);
        Optional<ByteRange> asked = exchange.request().getMethod().equals(HttpMethod.GET)
                ? ByteRange.asked(
                        Optional.ofNullable(exchange.headers().getHeaderString("Range")),
                        Optional.ofNullable(exchange.headers().getHeaderString("If-Range")),
                        "\"" + digest + "\"",
                        size)
                : Optional.empty();
        ByteRange part = asked.orElse(new ByteRange(0, size - 1));
        Response.ResponseBuilder response = Response.ok(sent(exchange, out -> copy(file, part, out)))
                .type(contentType)
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, part.length());
        if (asked.isPresent()) {
            response.status(Response.Status.PARTIAL_CONTENT).header("Content-Range", part.of(size));
        }
        return kept(exchange, response);
    }

    private static void copy(Path file, ByteRange part, OutputStream out) throws IOException {
        WritableByteChannel to = Channels.newChannel(out);
        try (FileChannel from = FileChannel.open(file)) {
            for (long at = part.first(); at <= part.last(); ) {
                at += from.transferTo(at, part.last() - at + 1, to);
            }
        }
    }

    /** Nothing, for HEAD. */
    private static StreamingOutput sent(Exchange exchange, StreamingOutput body) {
        return exchange.request().getMethod().equals(HttpMethod.HEAD) ? out -> {} : body;
    }

    private Response.ResponseBuilder tagged(
            Exchange exchange, String digest, boolean compress, String contentType, Supplier<Object> body) {
        EntityTag tag = new EntityTag(digest + (compress ? "-gz" : ""));
        return known(exchange, tag).orElseGet(() -> fresh(exchange, tag, compress, contentType, body));
    }

    /** What is answered to whoever has it already, or wanted another. */
    private Optional<Response.ResponseBuilder> known(Exchange exchange, EntityTag tag) {
        Response.ResponseBuilder known = exchange.request().evaluatePreconditions(tag);
        if (known == null) {
            return Optional.empty();
        }
        if (known.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new ProblemException(ProblemType.STALE);
        }
        return Optional.of(kept(exchange, known.tag(tag)));
    }

    private Response.ResponseBuilder fresh(
            Exchange exchange, EntityTag tag, boolean compress, String contentType, Supplier<Object> body) {
        Response.ResponseBuilder response =
                Response.ok(body.get()).type(contentType).tag(tag);
        if (compress) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return kept(exchange, response);
    }

    private static StreamingOutput gzip(StreamingOutput body) {
        return out -> {
            GZIPOutputStream gzip = new GZIPOutputStream(out, PACKED_AT_ONCE);
            body.write(gzip);
            gzip.finish();
        };
    }

    /** What is written as it is made: so it has no ETag, which is a digest of the whole and stands before it. */
    public Response.ResponseBuilder streamed(Exchange exchange, StreamingOutput body, String contentType) {
        return kept(exchange, Response.ok(sent(exchange, body)).type(contentType));
    }

    /** For whoever sent a token in the body, and kept by nobody on the way. */
    public static Response confidential(byte[] body, Format format) {
        return Response.ok(body)
                .type(format.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Response.ResponseBuilder kept(Exchange exchange, Response.ResponseBuilder response) {
        boolean open = audience(exchange) == Audience.PUBLIC;
        return response.header(HttpHeaders.CACHE_CONTROL, open ? "public, no-cache" : "private, no-store");
    }

    private static boolean takesGzip(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, 16);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
