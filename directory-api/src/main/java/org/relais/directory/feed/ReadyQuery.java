package org.relais.directory.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A query to begin with; {@code sparql.query.{name}} of the message files says what it asks.
 *
 * @param text SPARQL, as it stands in {@code sparql/{name}.rq}
 */
public record ReadyQuery(String name, String text) {
    private static final List<String> NAMES = List.of(
            "countries",
            "organizations-of-a-country",
            "service-with-narrower",
            "services-counted",
            "languages-counted",
            "lawyers-of-a-language",
            "corridor",
            "confirmed-since",
            "minors-under-any-concept",
            "one-entry");

    public static List<ReadyQuery> all() {
        return NAMES.stream()
                .map(name -> new ReadyQuery(name, read("/sparql/" + name + ".rq")))
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(ReadyQuery.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
