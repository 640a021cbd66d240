package org.relais.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;

class LongWorkTest {
    private final List<LongWork> all = new ArrayList<>();

    @AfterEach
    void end() {
        all.forEach(LongWork::end);
    }

    private LongWork next() {
        LongWork next = new LongWork();
        all.add(next);
        return next;
    }

    @Test
    void one_more_than_may_be_worked_on_at_once_is_told_to_come_again_until_one_ends() {
        for (int i = 0; i < LongWork.AT_ONCE; i++) {
            next().begin();
        }
        LongWork another = next();
        assertThatThrownBy(another::begin)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().type()).isEqualTo(ProblemType.QUERIES_FULL));
        all.getFirst().end();
        assertThatCode(another::begin).doesNotThrowAnyException();
    }

    @Test
    void a_request_has_one_place_and_gives_back_one() {
        LongWork one = next();
        for (int i = 0; i <= LongWork.AT_ONCE; i++) {
            one.begin();
        }
        one.end();
        one.end();
        for (int i = 0; i < LongWork.AT_ONCE; i++) {
            next().begin();
        }
        assertThatThrownBy(next()::begin).isInstanceOf(ProblemException.class);
    }
}
