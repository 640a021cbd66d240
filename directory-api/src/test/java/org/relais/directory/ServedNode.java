package org.relais.directory;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** A node started as its operator starts it: {@code ./relais serve}. */
final class ServedNode implements AutoCloseable {
    private static final String TOKEN = "operator token (shown once): ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<String> token;
    private final Process process;
    private final int port;

    private ServedNode(Process process, int port, AtomicReference<String> token) {
        this.process = process;
        this.port = port;
        this.token = token;
    }

    /** Without the demonstration entries.
     *
     * @param token known from an earlier start, or null */
    static ServedNode start(Path data, String token) throws IOException {
        return start(data, token, "--no-demo");
    }

    static ServedNode withDemonstration(Path data) throws IOException {
        return start(data, null, "--demo");
    }

    private static ServedNode start(Path data, String token, String demonstration) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        System.getProperty("relais.it.script"),
                        "serve",
                        demonstration,
                        "--port",
                        "" + port,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        ServedNode node = new ServedNode(process, port, new AtomicReference<>(token));
        Thread.ofVirtual().start(node::listen);
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .ignoreExceptions()
                .until(() -> node.get("/health").statusCode() == 200);
        return node;
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith(TOKEN))
                    .forEach(line -> token.set(line.substring(TOKEN.length())));
        } catch (IOException e) {
            // the node is gone
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String token() {
        return Awaitility.await().until(token::get, known -> known != null);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** By the operator.
     *
     * @param headers name and value in turn */
    HttpResponse<String> ask(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the words find, best first. */
    List<JsonObject> found(String words) throws IOException, InterruptedException {
        return parsed(get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .body())
                .getJsonArray("contents")
                .getValuesAs(JsonObject.class);
    }

    /** @param headers name and value in turn */
    CompletableFuture<HttpResponse<String>> send(
            String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token())
                .POST(body);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    int total(String path) throws IOException, InterruptedException {
        return parsed(get(path).body()).getInt("total_items");
    }

    /** The answer to an import, whole. */
    CompletableFuture<HttpResponse<String>> bringIn(String lines) {
        return client.sendAsync(
                HttpRequest.newBuilder(at("/imports"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + token())
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonObject parsed(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** As a power failure would: no goodbye. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        kill();
    }
}
