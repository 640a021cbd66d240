package org.relais.directory.webhook.rest;

import java.util.List;
import java.util.Optional;
import org.relais.directory.webhook.Webhook;

/**
 * The page of the webhooks.
 *
 * @param webhooks empty until the operator has said who she is
 * @param secret of the one that was just added
 * @param tested how a test was taken
 */
public record WebhooksModel(
        Optional<List<Webhook>> webhooks, Optional<String> secret, Optional<Webhook.Attempt> tested) {
    static final WebhooksModel CLOSED = new WebhooksModel(Optional.empty(), Optional.empty(), Optional.empty());
}
