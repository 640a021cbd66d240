package org.relais.directory.webhook.store;

import jakarta.persistence.EntityManager;
import org.relais.directory.webhook.Webhooks;

/** Lets other rooms' tests keep webhooks. */
public final class WebhookRows {
    private WebhookRows() {}

    public static Webhooks webhooks(EntityManager entities) {
        return new JpaWebhooks(entities);
    }
}
