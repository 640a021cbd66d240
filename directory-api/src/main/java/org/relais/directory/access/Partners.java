package org.relais.directory.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The partners that have a token. */
public interface Partners {
    /** @param digest of the token, in hexadecimal */
    void add(Partner partner, String digest);

    Optional<Partner> find(String digest);

    /** In the order of their names. */
    List<Partner> all();

    /** @return whether there was one */
    boolean remove(UUID id);
}
