package org.relais.directory.settings;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where the database is.
 *
 * @param url {@code relais.db.url}
 * @param owner {@code relais.db.owner.user} and {@code relais.db.owner.password}: who makes and changes the tables, when
 *     that is somebody else than the node, which then needs no right but to read and write rows
 */
public record DatabaseLogin(String url, Optional<Owner> owner) {
    /** Owns the tables. */
    public record Owner(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static DatabaseLogin read(Config config) {
        return new DatabaseLogin(
                config.getOptionalValue("relais.db.url", String.class).orElse("jdbc:h2:"),
                config.getOptionalValue("relais.db.owner.user", String.class)
                        .map(user -> new Owner(
                                user,
                                config.getOptionalValue("relais.db.owner.password", String.class)
                                        .orElse(""))));
    }

    /** Whether it lies in the data folder. */
    public boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }
}
