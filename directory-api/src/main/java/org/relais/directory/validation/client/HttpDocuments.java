package org.relais.directory.validation.client;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.relais.directory.validation.Documents;
import org.relais.directory.validation.FeedRule;
import org.relais.directory.validation.Fetched;

/** Over HTTP, each within bounds of time and size; without credentials, cookies or a cache. Thread-safe. */
@Singleton
public class HttpDocuments implements Documents, AutoCloseable {
    static final int MOST_BYTES = 20_000_000;

    private static final int REDIRECTS = 5;

    private static final String ACCEPT = "application/json, application/trig;q=0.9, application/n-quads;q=0.8,"
            + " text/turtle;q=0.7, application/n-triples;q=0.7, application/ld+json;q=0.6,"
            + " application/x-ndjson;q=0.5, */*;q=0.1";

    /** How the JDK's client says that a body was cut off; its exception has no type of its own. */
    private static final String TOO_LARGE = "body exceeds capacity";

    private final Duration patience;
    private final HttpClient client;

    public HttpDocuments() {
        this(Duration.ofSeconds(20));
    }

    HttpDocuments(Duration patience) {
        this.patience = patience;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Fetched get(URI address, Optional<String> etag) {
        URI next = address;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            if (!isOnTheWeb(next)) {
                return new Fetched.Failure(next, FeedRule.BAD_ADDRESS, next.toString());
            }
            HttpResponse<byte[]> answer;
            try {
                answer = answer(next, etag);
            } catch (IOException e) {
                return failure(next, e);
            }
            Optional<String> location = answer.headers().firstValue("Location");
            if (!leadsOn(answer.statusCode()) || location.isEmpty()) {
                return document(next, answer);
            }
            try {
                next = next.resolve(location.get());
            } catch (IllegalArgumentException e) {
                return new Fetched.Failure(next, FeedRule.BAD_ADDRESS, location.get());
            }
        }
        return new Fetched.Failure(address, FeedRule.REDIRECTS, Integer.toString(REDIRECTS));
    }

    private static boolean isOnTheWeb(URI address) {
        return address.getHost() != null
                && address.getScheme() != null
                && address.getScheme().toLowerCase(Locale.ROOT).matches("https?");
    }

    private static boolean leadsOn(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private HttpResponse<byte[]> answer(URI address, Optional<String> etag) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", ACCEPT);
        etag.ifPresent(known -> request.header("If-None-Match", known));
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new HttpTimeoutException("");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Fetched failure(URI address, IOException failed) {
        return switch (failed) {
            case HttpTimeoutException late ->
                new Fetched.Failure(address, FeedRule.TIMEOUT, Long.toString(patience.toSeconds()));
            case ConnectException no ->
                new Fetched.Failure(
                        address,
                        has(UnresolvedAddressException.class, no) ? FeedRule.UNKNOWN_HOST : FeedRule.REFUSED,
                        address.getAuthority());
            case IOException unsafe
            when has(SSLException.class, unsafe) -> new Fetched.Failure(address, FeedRule.TLS, said(unsafe));
            default ->
                said(failed).startsWith(TOO_LARGE)
                        ? new Fetched.Failure(address, FeedRule.TOO_LARGE, Integer.toString(MOST_BYTES / 1_000_000))
                        : new Fetched.Failure(address, FeedRule.BROKEN_OFF, said(failed));
        };
    }

    /** Itself, or for its cause. */
    private static boolean has(Class<? extends Exception> kind, Throwable failed) {
        return kind.isInstance(failed) || failed.getCause() != null && has(kind, failed.getCause());
    }

    private static String said(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    private static Fetched.Document document(URI address, HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Fetched.Document(
                address,
                answer.statusCode(),
                type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                answer.headers().firstValue("ETag").orElse(""),
                answer.body());
    }

    @Override
    @PreDestroy
    public void close() {
        client.shutdownNow();
    }
}
