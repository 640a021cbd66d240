package org.relais.directory.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A server on this machine, asked over HTTP.
 *
 * @param server the process that answers
 * @param path where a question is answered
 */
record HttpPeer(String title, int port, ProcessHandle server, Function<Asking, String> path) implements Peer {
    private static final int TEN = 10;

    @Override
    public List<ProcessHandle> processes() {
        return List.of(server);
    }

    @Override
    public Client client() throws IOException {
        KeptAlive connection = new KeptAlive(port);
        return new Client() {
            @Override
            public Answered ask(Asking asking) throws IOException {
                byte[] body = connection.get(path.apply(asking));
                return () -> names(body);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private static Set<String> names(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject().getJsonArray("contents").getValuesAs(JsonObject.class).stream()
                    .limit(TEN)
                    .flatMap(hit -> hit.getJsonObject("names").values().stream())
                    .map(name -> ((JsonString) name).getString())
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void close() {}
}
