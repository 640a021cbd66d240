package org.relais.directory.contract;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.relais.directory.settings.DatabaseLogin;
import org.relais.directory.settings.Publisher;
import org.relais.directory.settings.Settings;
import org.relais.directory.settings.SparqlSettings;

/** Settings of a node that is not there. */
public final class SomeSettings {
    public static final Settings NODE = new Settings(
            URI.create("https://node.example"),
            Path.of("data"),
            Path.of("data.key"),
            false,
            "",
            2_000_000,
            new DatabaseLogin("jdbc:h2:mem:", Optional.empty()),
            new SparqlSettings(true, Duration.ofSeconds(10), 1),
            Publisher.of(URI.create("https://node.example")));

    private SomeSettings() {}
}
