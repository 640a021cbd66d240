package org.relais.directory.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The webhooks there are. */
public interface Webhooks {
    void add(Webhook webhook);

    Optional<Webhook> find(UUID id);

    /** In the order of their addresses. */
    List<Webhook> all();

    /** Changes it as it stands now; nobody else does meanwhile.
     *  @return what stands then; empty where there is none */
    Optional<Webhook> change(UUID id, UnaryOperator<Webhook> how);

    /** @return whether there was one */
    boolean remove(UUID id);
}
