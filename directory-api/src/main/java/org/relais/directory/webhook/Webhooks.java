package org.relais.directory.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks there are. */
public interface Webhooks {
    void add(Webhook webhook);

    Optional<Webhook> find(UUID id);

    /** In the order of their addresses. */
    List<Webhook> all();

    /** @return false when it was changed or removed meanwhile, and stays so */
    boolean replace(Webhook before, Webhook after);

    /** @return whether there was one */
    boolean remove(UUID id);
}
