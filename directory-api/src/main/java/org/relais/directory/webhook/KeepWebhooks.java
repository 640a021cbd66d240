package org.relais.directory.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.directory.audit.Diary;
import org.relais.directory.feed.ReadFeed;
import org.relais.directory.profile.Change;
import org.relais.ontology.profile.Audience;

/** Registers and removes webhooks, and knows what each is to be told next. */
@Dependent
public class KeepWebhooks {
    private static final int STEPS = 200;

    private final Webhooks webhooks;
    private final ReadFeed feed;
    private final Diary diary;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /**
     * What a webhook is to be told next.
     *
     * @param change empty when nothing is new
     */
    record Due(Webhook webhook, Optional<Change> change) {}

    @Inject
    public KeepWebhooks(Webhooks webhooks, ReadFeed feed, Diary diary, InstantSource clock, Supplier<UUID> ids) {
        this.webhooks = webhooks;
        this.feed = feed;
        this.diary = diary;
        this.clock = clock;
        this.ids = ids;
    }

    /** It is told of what comes from now on. */
    @Transactional
    public Webhook register(URI url, String actor) {
        Webhook webhook =
                Webhook.fresh(ids.get(), url, feed.standing(Audience.PUBLIC).position());
        webhooks.add(webhook);
        diary.note(clock.instant(), actor, "REGISTER_WEBHOOK", webhook.id(), 0);
        return webhook;
    }

    @Transactional
    public List<Webhook> all() {
        return webhooks.all();
    }

    @Transactional
    public Optional<Webhook> find(UUID id) {
        return webhooks.find(id);
    }

    /** It is told again of all behind the position. */
    @Transactional
    public Optional<Webhook> replay(UUID id, long position) {
        long head = feed.standing(Audience.PUBLIC).position();
        return webhooks.change(id, webhook -> webhook.from(Math.min(position, head)));
    }

    /** @return whether there was one */
    @Transactional
    public boolean remove(UUID id, String actor) {
        boolean removed = webhooks.remove(id);
        if (removed) {
            diary.note(clock.instant(), actor, "REMOVE_WEBHOOK", id, 0);
        }
        return removed;
    }

    /** Empty when there is none of that id any more. */
    @Transactional
    Optional<Due> due(UUID id) {
        return webhooks.find(id).map(webhook -> {
            long position = webhook.reached();
            ReadFeed.Behind behind;
            do {
                behind = feed.behind(Audience.PUBLIC, position, STEPS);
                position += behind.steps().size();
            } while (behind.told().isEmpty() && behind.next().isPresent());
            return new Due(webhook, behind.told().stream().findFirst());
        });
    }

    /** Unless it was changed or removed meanwhile, as by a replay: then it stays so. */
    @Transactional
    void note(Webhook before, Webhook after) {
        webhooks.change(before.id(), now -> now.equals(before) ? after : now);
    }
}
