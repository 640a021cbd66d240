package org.relais.directory.wire;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files that never change under their address: each address holds a digest of its content. Thread-safe. */
@Singleton
public class StaticFiles {
    static final String STYLESHEET = "relais.css";
    static final String SCRIPT = "suggest.js";

    private static final Map<String, String> TYPES =
            Map.of(STYLESHEET, "text/css;charset=utf-8", SCRIPT, "text/javascript;charset=utf-8");

    private final Map<String, byte[]> files;

    /** A file and its type. */
    public record StaticFile(byte[] content, String type) {}

    public StaticFiles() {
        files = Map.of(STYLESHEET, read(STYLESHEET), SCRIPT, read(SCRIPT));
    }

    private static byte[] read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String name) {
        return "/static/" + digest(name) + "/" + name;
    }

    Optional<StaticFile> find(String digest, String name) {
        return Optional.ofNullable(files.get(name))
                .filter(content -> digest(name).equals(digest))
                .map(content -> new StaticFile(content, TYPES.getOrDefault(name, "application/octet-stream")));
    }

    private String digest(String name) {
        return UUID.nameUUIDFromBytes(java.util.Objects.requireNonNull(files.get(name)))
                .toString()
                .substring(0, 8);
    }
}
