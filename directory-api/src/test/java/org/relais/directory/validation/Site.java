package org.relais.directory.validation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A site of somebody else, on this machine. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>();

    private record Answer(int status, String type, String etag, String body) {}

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** With a strong ETag. */
    public void serve(String path, String type, String body) {
        serve(path, 200, type, "\"" + Integer.toHexString(body.hashCode()) + "\"", body);
    }

    /** @param etag as it is sent; when blank, none is; one with a question mark is never matched */
    public void serve(String path, int status, String type, String etag, String body) {
        answers.put(path, new Answer(status, type, etag, body));
    }

    public void redirect(String path, String location) {
        answers.put(path, new Answer(307, "", "", location));
    }

    String served(String path) {
        return answers.get(path).body;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer =
                answers.getOrDefault(exchange.getRequestURI().toString(), new Answer(404, "text/plain", "", "nothing"));
        try (exchange) {
            if (answer.status == 307) {
                exchange.getResponseHeaders().set("Location", answer.body);
                exchange.sendResponseHeaders(307, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            if (!answer.etag.isBlank()) {
                exchange.getResponseHeaders().set("ETag", answer.etag);
            }
            boolean known = answer.etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (known && !answer.etag.contains("?")) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
