package org.relais.directory.settings;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The query endpoint.
 *
 * @param on {@code relais.sparql}: whether there is one, and the data set it answers from
 * @param time {@code relais.sparql.seconds}: after which an answer is given up
 * @param slots {@code relais.sparql.slots}: how many queries run at once; half of the processors unless told
 */
public record SparqlSettings(boolean on, Duration time, int slots) {
    public SparqlSettings {
        if (time.isNegative() || time.isZero() || slots < 1) {
            throw new IllegalArgumentException("relais.sparql.seconds and relais.sparql.slots must be at least 1: "
                    + time.toSeconds() + ", " + slots);
        }
    }

    static SparqlSettings read(Config config) {
        return new SparqlSettings(
                config.getOptionalValue("relais.sparql", Boolean.class).orElse(true),
                Duration.ofSeconds(config.getOptionalValue("relais.sparql.seconds", Long.class)
                        .orElse(10L)),
                config.getOptionalValue("relais.sparql.slots", Integer.class)
                        .orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
    }
}
