package org.relais.directory.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.ontology.profile.Audience;
import org.relais.search.IndexChange;
import org.relais.search.Projection;

class FollowingTest {
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Told told = new Told();
    private final Kept kept = new Kept();
    private final List<Following> started = new ArrayList<>();

    private Following following(int rest) {
        Following following = new Following(() -> told, Map.of(Audience.PUBLIC, kept), rest);
        following.start(Thread::new);
        started.add(following);
        return following;
    }

    @AfterEach
    void close() {
        started.forEach(Following::close);
    }

    @Test
    void a_step_that_failed_is_taken_again_and_nothing_is_lost() {
        told.tell(3, false);
        kept.failures = 2;
        Following following = following(0);

        Awaitility.await().atMost(PATIENCE).until(() -> {
            following.wake(false);
            return following.caughtUp(following.heads(), AT_ONCE);
        });

        assertThat(kept.changes).isEqualTo(told.changes);
    }

    @Test
    void a_projection_that_knows_more_than_the_store_begins_anew() {
        told.tell(2, false);
        kept.position = 7;
        Following following = following(0);

        assertThat(following.caughtUp(following.heads(), PATIENCE)).isTrue();
        assertThat(kept.position).isEqualTo(2);
        assertThat(kept.changes).isEqualTo(told.changes);
    }

    @Test
    void who_waits_is_told_whether_all_is_there() {
        told.tell(1, false);
        kept.gate = new CountDownLatch(1);
        Following following = following(0);

        assertThat(following.caughtUp(following.heads(), AT_ONCE)).isFalse();
        kept.gate.countDown();
        assertThat(following.caughtUp(following.heads(), PATIENCE)).isTrue();
    }

    @Test
    void one_purge_does_for_several_steps_and_none_is_left_out() {
        int steps = 25;
        IntStream.range(0, steps).forEach(step -> told.tell(1, true));
        Following following = following(0);

        assertThat(following.caughtUp(following.heads(), PATIENCE)).isTrue();
        assertThat(kept.holdsRemains()).isFalse();
        assertThat(kept.purges).isBetween(1, steps / 5);
    }

    @Test
    void no_rest_delays_what_is_taken_back() {
        told.tell(1, false);
        Following following = following(Integer.MAX_VALUE);
        assertThat(following.caughtUp(following.heads(), PATIENCE)).isTrue();

        told.tell(1, true);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            following.wake(true);
            return kept.position == 2;
        });
    }

    /** A stream of deletions, each a step of its own. */
    private static final class Told extends ReadStream {
        private final List<IndexChange> changes = new CopyOnWriteArrayList<>();

        Told() {
            super(null, null, null);
        }

        void tell(int removals, boolean purge) {
            for (int i = 0; i < removals; i++) {
                changes.add(new IndexChange.Remove(UUID.randomUUID(), purge));
            }
        }

        @Override
        public long head(Audience audience) {
            return changes.size();
        }

        @Override
        public Map<Audience, Step> after(Map<Audience, Long> positions) {
            Map<Audience, Step> next = new EnumMap<>(Audience.class);
            positions.forEach((audience, position) -> {
                if (position < changes.size()) {
                    next.put(audience, new Step(List.of(changes.get(position.intValue())), position + 1));
                }
            });
            return next;
        }
    }

    /** Remembers what it was given. */
    private static final class Kept implements Projection {
        private final List<IndexChange> changes = new CopyOnWriteArrayList<>();
        private volatile long position;
        private volatile int failures;
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean remains;
        private volatile int purges;

        @Override
        public long position() {
            return position;
        }

        @Override
        public void apply(List<IndexChange> step, long to) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the disk is full");
            }
            changes.addAll(step);
            remains |= step.stream().anyMatch(IndexChange::purge);
            position = to;
        }

        @Override
        public boolean holdsRemains() {
            return remains;
        }

        @Override
        public void purge() {
            remains = false;
            purges++;
        }

        @Override
        public void clear() {
            changes.clear();
            position = 0;
        }

        @Override
        public void close() {}
    }
}
