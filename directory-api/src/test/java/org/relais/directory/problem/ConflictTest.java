package org.relais.directory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictTest {
    private final AtomicInteger tries = new AtomicInteger();

    private Supplier<Integer> failing(int times, String state) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw new IllegalStateException(new SQLException("in the way", state));
            }
            return tries.get();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505", "55P03", "HYT00", "90131"})
    void who_lost_begins_anew_and_then_anew_once_more(String state) {
        assertThat(Conflict.retried(failing(2, state))).isEqualTo(3);
    }

    @Test
    void who_loses_at_every_try_gives_up() {
        assertThatThrownBy(() -> Conflict.retried(failing(9, "40001"))).matches(Conflict::caused);
        assertThat(tries).hasValue(3);
    }

    @Test
    void what_fails_for_itself_is_not_tried_again() {
        assertThatThrownBy(() -> Conflict.retried(failing(9, "22001"))).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }
}
