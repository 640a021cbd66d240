package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** A node started as its operator starts it: {@code ./relais serve}. */
public final class ServedNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String TOKEN = "operator token (shown once): ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuffer said = new StringBuffer();
    private final AtomicReference<String> token;
    private final Thread listening = Thread.ofVirtual().unstarted(this::listen);
    private final Process process;
    private final int port;

    private ServedNode(Process process, int port, AtomicReference<String> token) {
        this.process = process;
        this.port = port;
        this.token = token;
    }

    /** For one that ends before the best compiler pays. */
    static final Map<String, String> SHORT_LIVED =
            Map.of("RELAIS_JAVA_OPTS", "-Xmx768m " + System.getProperty("relais.it.compiling", ""));

    /** Without the demonstration entries.
     *
     * @param token known from an earlier start, or null */
    public static ServedNode start(Path data, String token) throws IOException {
        return start(data, token, PATIENCE);
    }

    /**
     * @param atMost how long it may take until it answers: it may have many entries to read first
     * @param options of {@code serve} beside the usual ones
     */
    public static ServedNode start(Path data, String token, Duration atMost, String... options) throws IOException {
        ServedNode node = starting(data, token, Map.of(), options);
        node.awaitAnswers(atMost);
        return node;
    }

    static ServedNode withDemonstration(Path data) throws IOException {
        return start(data, null, PATIENCE, "--demo");
    }

    /**
     * Does not wait until it answers.
     *
     * @param environment of the script
     * @param options of {@code serve} beside the usual ones
     */
    static ServedNode starting(Path data, String token, Map<String, String> environment, String... options)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                // who runs this in the background may have told all below to ignore it
                "env",
                "--default-signal=INT",
                System.getProperty("relais.it.script"),
                "serve",
                "--no-demo",
                "--port",
                "" + port,
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        ServedNode node = new ServedNode(builder.start(), port, new AtomicReference<>(token));
        node.listening.start();
        return node;
    }

    void awaitAnswers() {
        awaitAnswers(PATIENCE);
    }

    private void awaitAnswers(Duration atMost) {
        try {
            Awaitility.await()
                    .atMost(atMost)
                    .ignoreExceptions()
                    .failFast("the node ended", () -> !process.isAlive())
                    .until(() -> get("/health").statusCode() == 200);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            kill();
            throw new AssertionError("the node does not answer; it said:\n" + said, e);
        }
    }

    /** @return the exit code */
    int awaitEnd() throws InterruptedException {
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
        listening.join();
        return process.exitValue();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                said.append(line).append('\n');
                if (line.startsWith(TOKEN)) {
                    token.set(line.substring(TOKEN.length()));
                }
            });
        } catch (IOException e) {
            // the node is gone
        }
    }

    /** All it wrote to its terminal, logs included. */
    String said() {
        return said.toString();
    }

    /** The process that answers, which the script started. */
    public ProcessHandle server() {
        return process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    public int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String token() {
        return Awaitility.await().until(token::get, known -> known != null);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** @param headers name and value in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

    /** The same, of what it takes. */
    HttpResponse<String> write(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(method, path, body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }

    /** What the words find, best first. */
    public List<JsonObject> found(String words) throws IOException, InterruptedException {
        return parsed(get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .body())
                .getJsonArray("contents")
                .getValuesAs(JsonObject.class);
    }

    /** As its operator sees it. */
    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Bearer " + token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @param headers name and value in turn */
    CompletableFuture<HttpResponse<String>> send(
            String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        return send("POST", path, type, body, headers);
    }

    /** @param headers name and value in turn */
    CompletableFuture<HttpResponse<String>> send(
            String method, String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token())
                .method(method, body);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public int total(String path) throws IOException, InterruptedException {
        return parsed(get(path).body()).getInt("total_items");
    }

    /** The answer to an import of a file, whole. */
    public CompletableFuture<HttpResponse<String>> bringIn(Path file) throws IOException {
        return send("/imports", "application/x-ndjson", HttpRequest.BodyPublishers.ofFile(file));
    }

    /** The answer to an import, whole. */
    public CompletableFuture<HttpResponse<String>> bringIn(String lines) {
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
    void kill() {
        kill(processes());
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(each -> each.onExit().join());
    }

    /**
     * Tells the script alone to end, as {@code kill} does, and waits until all it started have.
     *
     * @param signal such as {@code TERM}
     * @return its exit code
     */
    public int stop(String signal) throws IOException, InterruptedException {
        List<ProcessHandle> all = processes();
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
            return process.exitValue();
        } finally {
            kill(all);
        }
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    @Override
    public void close() {
        kill();
    }
}
