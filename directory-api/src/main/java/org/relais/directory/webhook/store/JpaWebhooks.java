package org.relais.directory.webhook.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.relais.directory.webhook.Webhook;
import org.relais.directory.webhook.Webhooks;

@Dependent
class JpaWebhooks implements Webhooks {
    private final EntityManager entities;

    @Inject
    JpaWebhooks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Webhook webhook) {
        WebhookRow row = new WebhookRow();
        row.id = webhook.id();
        row.url = webhook.url().toString();
        write(webhook, row);
        entities.persist(row);
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return Optional.ofNullable(entities.find(WebhookRow.class, id)).map(JpaWebhooks::webhook);
    }

    @Override
    public List<Webhook> all() {
        return entities.createQuery("select w from WebhookRow w order by w.url, w.id", WebhookRow.class)
                .getResultStream()
                .map(JpaWebhooks::webhook)
                .toList();
    }

    @Override
    public Optional<Webhook> change(UUID id, UnaryOperator<Webhook> how) {
        return Optional.ofNullable(entities.find(WebhookRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    Webhook changed = how.apply(webhook(row));
                    write(changed, row);
                    return changed;
                });
    }

    @Override
    public boolean remove(UUID id) {
        return entities.createQuery("delete from WebhookRow w where w.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    private static void write(Webhook webhook, WebhookRow row) {
        row.reached = webhook.reached();
        row.failures = webhook.failures();
        row.nextAt = webhook.next().orElse(null);
        row.lastAt = webhook.last().map(Webhook.Attempt::at).orElse(null);
        row.lastResult = webhook.last().map(last -> last.result().said()).orElse(null);
        row.endedAt = webhook.ended().orElse(null);
    }

    private static Webhook webhook(WebhookRow row) {
        return new Webhook(
                row.id,
                URI.create(row.url),
                row.reached,
                row.failures,
                Optional.ofNullable(row.nextAt),
                row.lastAt == null || row.lastResult == null
                        ? Optional.empty()
                        : Optional.of(new Webhook.Attempt(row.lastAt, new Webhook.Result(row.lastResult))),
                Optional.ofNullable(row.endedAt));
    }
}
