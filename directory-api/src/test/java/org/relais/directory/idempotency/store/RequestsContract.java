package org.relais.directory.idempotency.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relais.directory.idempotency.Claim;
import org.relais.directory.idempotency.ClaimLost;
import org.relais.directory.idempotency.Head;
import org.relais.directory.idempotency.Requests;
import org.relais.directory.idempotency.Standing;
import org.relais.directory.profile.store.Database;

/** What holds of requests with a key, on every database. */
interface RequestsContract {
    Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    Instant AFTER_THE_LEASE = NOON.plus(Requests.LEASE).plusSeconds(1);

    Database database();

    private static Claim claim(UUID request) {
        return new Claim(request, UUID.randomUUID());
    }

    private static Head head(int parts) {
        return new Head("d16e57", 201, Map.of("Location", List.of("https://be.example.org/profiles/1")), parts);
    }

    private Standing begin(Claim claim, Instant now) {
        return database().with(work -> work.requests().begin(claim, now));
    }

    private void finish(Claim claim, byte[]... parts) {
        database().in(work -> {
            for (int part = 0; part < parts.length; part++) {
                work.requests().add(claim, part, parts[part]);
            }
            work.requests().finish(claim, head(parts.length));
        });
    }

    private int rows(String table) {
        try (Connection connection = database().source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void of_many_who_begin_a_request_at_once_one_does_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID request = UUID.randomUUID();
            List<Callable<Standing>> senders = Stream.generate(() -> (Callable<Standing>) () -> {
                        Claim claim = claim(request);
                        try {
                            return begin(claim, NOON);
                        } catch (RuntimeException atTheSameMoment) {
                            return begin(claim, NOON);
                        }
                    })
                    .limit(8)
                    .toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Standing> standings = threads.invokeAll(senders).stream()
                        .map(Future::resultNow)
                        .toList();

                assertThat(standings)
                        .containsOnly(new Standing.Begun(), new Standing.InWork())
                        .containsOnlyOnce(new Standing.Begun());
            }
        }
    }

    @Test
    default void the_answer_is_given_again_byte_for_byte() {
        byte[] one = new byte[100_000];
        byte[] other = new byte[3];
        new Random(7).nextBytes(one);
        new Random(8).nextBytes(other);
        Claim claim = claim(UUID.randomUUID());
        begin(claim, NOON);

        finish(claim, one, other);

        assertThat(begin(claim(claim.request()), NOON.plusSeconds(1))).isEqualTo(new Standing.Done(head(2)));
        database().in(work -> {
            assertThat(work.requests().part(claim.request(), 0)).isEqualTo(one);
            assertThat(work.requests().part(claim.request(), 1)).isEqualTo(other);
        });
    }

    @Test
    default void an_answer_whose_deed_was_rolled_back_is_never_given() {
        Claim claim = claim(UUID.randomUUID());
        begin(claim, NOON);

        assertThatThrownBy(() -> database().in(work -> {
                    work.requests().add(claim, 0, new byte[] {1});
                    work.requests().finish(claim, head(1));
                    throw new IllegalStateException("power cut");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(begin(claim(claim.request()), NOON)).isEqualTo(new Standing.InWork());
    }

    @Test
    default void what_a_silent_one_left_half_told_is_dropped_and_done_anew() {
        Claim first = claim(UUID.randomUUID());
        Claim second = claim(first.request());
        begin(first, NOON);
        database().in(work -> work.requests().add(first, 0, new byte[] {1}));

        assertThat(begin(second, AFTER_THE_LEASE)).isEqualTo(new Standing.Begun());
        finish(second, new byte[] {2});

        database()
                .in(work -> assertThat(work.requests().part(first.request(), 0)).containsExactly(2));
    }

    @Test
    default void who_lost_a_request_can_neither_add_nor_finish_nor_drop_it() {
        Claim first = claim(UUID.randomUUID());
        Claim second = claim(first.request());
        begin(first, NOON);
        begin(second, AFTER_THE_LEASE);

        List<Consumer<Requests>> deeds = List.of(
                requests -> requests.renew(first, AFTER_THE_LEASE),
                requests -> requests.add(first, 0, new byte[] {1}),
                requests -> requests.finish(first, head(0)));
        deeds.forEach(deed -> assertThatThrownBy(() -> database().in(work -> deed.accept(work.requests())))
                .isInstanceOf(ClaimLost.class));
        database().in(work -> work.requests().abandon(first));

        assertThat(begin(claim(first.request()), AFTER_THE_LEASE)).isEqualTo(new Standing.InWork());
        finish(second);
        assertThat(begin(first, AFTER_THE_LEASE)).isEqualTo(new Standing.Done(head(0)));
    }

    @Test
    default void who_says_that_the_work_goes_on_keeps_it() {
        Claim claim = claim(UUID.randomUUID());
        begin(claim, NOON);

        database().in(work -> work.requests().renew(claim, AFTER_THE_LEASE));

        assertThat(begin(claim(claim.request()), AFTER_THE_LEASE)).isEqualTo(new Standing.InWork());
    }

    @Test
    default void what_was_abandoned_can_be_begun_at_once() {
        Claim claim = claim(UUID.randomUUID());
        begin(claim, NOON);
        database().in(work -> {
            work.requests().add(claim, 0, new byte[] {1});
            work.requests().abandon(claim);
        });

        assertThat(begin(claim(claim.request()), NOON)).isEqualTo(new Standing.Begun());
    }

    @Test
    default void answers_are_forgotten_in_their_time_and_work_is_not() {
        Claim old = claim(UUID.randomUUID());
        Claim young = claim(UUID.randomUUID());
        Claim working = claim(UUID.randomUUID());
        begin(old, NOON);
        begin(working, NOON);
        finish(old, new byte[] {1});
        begin(young, NOON.plus(Duration.ofHours(1)));
        finish(young);
        database().in(work -> work.requests().renew(working, NOON.plus(Duration.ofHours(2))));
        int answers = rows("idempotent_answer");

        database().in(work -> work.requests().forgetBefore(NOON.plusSeconds(1)));

        assertThat(rows("idempotent_answer")).isLessThan(answers);
        assertThat(begin(claim(old.request()), NOON.plus(Duration.ofHours(2)))).isEqualTo(new Standing.Begun());
        assertThat(begin(claim(young.request()), NOON.plus(Duration.ofHours(2))))
                .isEqualTo(new Standing.Done(head(0)));
        assertThat(begin(claim(working.request()), NOON.plus(Duration.ofHours(2))))
                .isEqualTo(new Standing.InWork());
    }

    @Test
    default void neither_the_answer_nor_the_digest_of_the_body_lies_in_the_clear() throws Exception {
        Claim claim = claim(UUID.randomUUID());
        begin(claim, NOON);
        finish(claim, "Zwyrkanariestraat 7531".getBytes(StandardCharsets.UTF_8));

        try (Connection connection = database().source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select r.wrapped_key, r.head, a.content from idempotent_request r"
                                + " join idempotent_answer a on a.request_id = r.id where r.id = '" + claim.request()
                                + "'")) {
            assertThat(row.next()).isTrue();
            for (int column = 1; column <= 3; column++) {
                assertThat(new String(row.getBytes(column), StandardCharsets.ISO_8859_1))
                        .isNotEmpty()
                        .doesNotContain("Zwyrk", "d16e57", "Location");
            }
        }
    }
}
