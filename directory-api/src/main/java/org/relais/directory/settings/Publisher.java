package org.relais.directory.settings;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Who answers for what the node publishes, as its catalogue tells.
 *
 * @param name {@code relais.publisher.name}; the host of the node unless it is set
 * @param homepage {@code relais.publisher.homepage}; the node itself unless it is set
 * @param licence {@code relais.publisher.licence}: the address of the licence under which the directory as a whole may be
 *     repeated; unless it is set each entry tells its own or none
 */
public record Publisher(String name, URI homepage, Optional<URI> licence) {
    public Publisher {
        if (name.isBlank()) {
            throw new IllegalArgumentException("relais.publisher.name must not be blank");
        }
        requireWeb("relais.publisher.homepage", homepage);
        licence.ifPresent(address -> requireWeb("relais.publisher.licence", address));
    }

    /** One that nobody has named yet. */
    public static Publisher of(URI baseUrl) {
        return new Publisher(baseUrl.getHost(), URI.create(baseUrl + "/"), Optional.empty());
    }

    static Publisher read(Config config, URI baseUrl) {
        Publisher unnamed = of(baseUrl);
        return new Publisher(
                config.getOptionalValue("relais.publisher.name", String.class).orElse(unnamed.name()),
                config.getOptionalValue("relais.publisher.homepage", URI.class).orElse(unnamed.homepage()),
                config.getOptionalValue("relais.publisher.licence", URI.class));
    }

    private static void requireWeb(String setting, URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(setting + " must be the address of a page, https://...: " + address);
        }
    }
}
