package org.relais.directory.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Every setting of the node.
 *
 * @param baseUrl {@code relais.base-url}: where the node is reached; begins every address it writes
 * @param data {@code relais.data}: the folder of embedded database, indexes and data set
 * @param keyFile {@code relais.key-file}: the node key, outside the data folder
 * @param demonstration {@code relais.demo}: load the demonstration entries into a fresh folder
 * @param importFile {@code relais.import}: a file to import once the node answers; empty for none
 * @param maxBodyBytes {@code relais.max-body-bytes}: bytes of the longest body of a request; imports, which stream,
 *     have a limit a record instead
 */
public record Settings(
        URI baseUrl,
        Path data,
        Path keyFile,
        boolean demonstration,
        String importFile,
        long maxBodyBytes,
        DatabaseLogin database,
        SparqlSettings sparql,
        Publisher publisher) {
    public Settings {
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("relais.max-body-bytes must be at least 1: " + maxBodyBytes);
        }
        if (baseUrl.getHost() == null || !baseUrl.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "relais.base-url must be a scheme, a host and a port, without a path: " + baseUrl);
        }
        if (keyFile.toAbsolutePath()
                .normalize()
                .startsWith(data.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("relais.key-file must lie outside relais.data: " + keyFile);
        }
    }

    public static Settings read(Config config) {
        String base = config.getOptionalValue("relais.base-url", String.class).orElse("http://localhost:8080");
        URI baseUrl = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
        Path data = Path.of(config.getOptionalValue("relais.data", String.class).orElse("relais-data"));
        return new Settings(
                baseUrl,
                data,
                Path.of(config.getOptionalValue("relais.key-file", String.class).orElse(data + ".key")),
                config.getOptionalValue("relais.demo", Boolean.class).orElse(false),
                config.getOptionalValue("relais.import", String.class).orElse(""),
                config.getOptionalValue("relais.max-body-bytes", Long.class).orElse(2_000_000L),
                DatabaseLogin.read(config),
                SparqlSettings.read(config),
                Publisher.read(config, baseUrl));
    }

    /** Whether the base names this machine alone. */
    public boolean onLoopback() {
        try {
            return InetAddress.getByName(baseUrl.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
