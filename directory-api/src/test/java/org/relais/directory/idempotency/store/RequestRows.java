package org.relais.directory.idempotency.store;

import jakarta.persistence.EntityManager;
import org.relais.directory.idempotency.Requests;
import org.relais.directory.seal.NodeKey;

/** Gives tests of other rooms the requests. */
public final class RequestRows {
    private RequestRows() {}

    public static Requests requests(EntityManager entities, NodeKey nodeKey) {
        return new JpaRequests(entities, nodeKey);
    }
}
