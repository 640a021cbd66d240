package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question that finds nothing is answered with the nearest ones that find something. */
class WiderTest extends IndexTest {
    private static final Near NORTH_SEA = new Near(55, 3, 5);

    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @Test
    void each_limit_is_left_out_by_itself_and_what_adds_least_comes_first() {
        Question question = Question.of("").where(Dimension.COUNTRY, "BE").where(Dimension.LANGUAGE, "ty");
        List<Wider> wider = ask(question).wider();
        assertThat(wider).extracting(Wider::question).containsExactly(question.without(Dimension.LANGUAGE));
        assertThat(wider.getFirst().total())
                .isEqualTo(ask(question.without(Dimension.LANGUAGE)).total());
    }

    @Test
    void a_distance_grows_to_the_nearest_entry() {
        Wider wider = ask(Question.of("").near(NORTH_SEA).by(Question.Sort.DISTANCE))
                .wider()
                .getFirst();
        assertThat(wider.question().near().orElseThrow().kilometres()).isIn(250.0, 500.0);
        assertThat(ask(wider.question()).total()).isEqualTo(wider.total()).isPositive();
    }

    @Test
    void where_no_single_limit_is_to_blame_all_go() {
        Question question = Question.of("")
                .where(Dimension.COUNTRY, "TO")
                .where(Dimension.LANGUAGE, "ty")
                .fresh(new Fresh(1, LocalDate.of(2100, 1, 1)));
        List<Wider> wider = ask(question).wider();
        assertThat(wider).extracting(Wider::question).containsExactly(Question.of(""));
        assertThat(wider.getFirst().total()).isEqualTo(ask("").total());
    }

    @Test
    void what_is_misspelt_is_told_and_widened_even_where_nobody_is_as_chosen() {
        Question question = Question.of("lawier").where(Dimension.COUNTRY, "TO");
        Answer.Answered answer = ask(question);
        assertThat(answer.total()).isZero();
        assertThat(answer.meant()).contains("lawyer");
        assertThat(answer.missing()).isEmpty();
        assertThat(answer.wider()).extracting(Wider::question).containsExactly(question.without(Dimension.COUNTRY));
        assertThat(answer.wider().getFirst().total())
                .isEqualTo(ask(question.without(Dimension.COUNTRY)).total());
    }

    @Test
    void what_finds_something_is_not_widened() {
        assertThat(ask("").wider()).isEmpty();
        assertThat(ask(Question.of("").near(Optional.empty())).wider()).isEmpty();
    }
}
