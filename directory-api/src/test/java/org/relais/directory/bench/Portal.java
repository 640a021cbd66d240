package org.relais.directory.bench;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal that takes all there is from a node. */
final class Portal implements AutoCloseable {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; ?rel=\"?next\"?");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /**
     * What came.
     *
     * @param answers how many
     * @param bytes of their bodies
     */
    record Taken(int answers, long bytes, Duration time) {
        double megabytesASecond() {
            return bytes / 1e6 / (time.toNanos() / 1e9);
        }
    }

    Portal(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(path.startsWith("http") ? path : base + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    boolean has(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = get(path);
        answer.body().close();
        return answer.statusCode() == 200;
    }

    JsonObject json(String path) throws IOException, InterruptedException {
        try (InputStream body = get(path).body();
                var reader = JSON.createReader(body)) {
            return reader.readObject();
        }
    }

    /** An answer to a query, and whether it was one. */
    record Asked(int status, String body) {}

    Asked ask(String query) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try (InputStream body = answer.body()) {
            return new Asked(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    int makeDump(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/dumps"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** All pages of numbers from 1, in this form. */
    Taken pages(int last, String suffix) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long bytes = 0;
        for (int page = 1; page <= last; page++) {
            bytes += all(get("/feed/" + page + suffix));
        }
        return new Taken(last, bytes, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** This, and what each names as next. */
    Taken chain(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int answers = 0;
        long bytes = 0;
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            HttpResponse<InputStream> answer = get(next.get());
            bytes += all(answer);
            answers++;
            next = answer.headers().allValues("Link").stream()
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst();
        }
        return new Taken(answers, bytes, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static long all(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(answer.uri() + ": " + answer.statusCode());
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
