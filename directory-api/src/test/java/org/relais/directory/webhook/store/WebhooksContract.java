package org.relais.directory.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relais.directory.profile.store.Database;
import org.relais.directory.webhook.Webhook;

/** What holds of webhooks, on every database. */
interface WebhooksContract {
    Instant NOON = Instant.parse("2026-11-28T12:00:00.123Z");

    Database database();

    private static Webhook webhook(String url) {
        return new Webhook(
                UUID.randomUUID(), URI.create(url), 7, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Webhook reaching(Webhook webhook, long position) {
        return new Webhook(
                webhook.id(),
                webhook.url(),
                position,
                3,
                Optional.of(NOON.plusSeconds(5)),
                Optional.of(new Webhook.Attempt(NOON, new Webhook.Result("500"))),
                Optional.of(NOON.plusSeconds(9)));
    }

    private Webhook added(String url) {
        Webhook webhook = webhook(url);
        database().in(work -> work.webhooks().add(webhook));
        return webhook;
    }

    private Optional<Webhook> found(UUID id) {
        return database().with(work -> work.webhooks().find(id));
    }

    @Test
    default void what_is_kept_is_found_as_it_was_and_as_it_became() {
        Webhook webhook = added("https://b.example/");
        assertThat(found(webhook.id())).contains(webhook);

        Webhook changed = reaching(webhook, 9);
        assertThat(database().<Optional<Webhook>>with(work -> work.webhooks().change(webhook.id(), any -> changed)))
                .contains(changed);
        assertThat(found(webhook.id())).contains(changed);

        database().in(work -> work.webhooks().change(webhook.id(), any -> webhook));
        assertThat(found(webhook.id())).contains(webhook);
    }

    @Test
    default void they_stand_in_the_order_of_their_addresses_until_they_are_removed() {
        Webhook last = added("https://z.example/");
        Webhook first = added("https://a.example/");

        List<Webhook> all = database().with(work -> work.webhooks().all());
        assertThat(all.indexOf(first)).isLessThan(all.indexOf(last)).isNotNegative();
        assertThat(database().<Boolean>with(work -> work.webhooks().remove(first.id())))
                .isTrue();
        assertThat(database().<Boolean>with(work -> work.webhooks().remove(first.id())))
                .isFalse();
        assertThat(found(first.id())).isEmpty();
        assertThat(database().<Optional<Webhook>>with(work -> work.webhooks().change(first.id(), any -> first)))
                .isEmpty();
    }

    @Test
    default void none_of_many_changes_at_once_is_lost() throws Exception {
        Webhook webhook = added("https://c.example/");
        List<Callable<Boolean>> changes = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(any -> () -> {
                    database()
                            .in(work -> work.webhooks().change(webhook.id(), now -> reaching(now, now.reached() + 1)));
                    return true;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (var change : threads.invokeAll(changes)) {
                assertThat(change.get()).isTrue();
            }
        }

        assertThat(found(webhook.id()).orElseThrow().reached()).isEqualTo(webhook.reached() + changes.size());
    }
}
