package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.search.Answer.Reason;
import org.relais.search.Answer.Refused;

/** What may be asked, and what is said to a question that cannot be answered as it stands. */
class QuestionTest extends IndexTest {
    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u00a0"})
    void who_asks_for_nothing_gets_all(String nothing) {
        assertThat(ask(nothing).total()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "!!! --- ...", "\u0000\u0001", "\ud800", "\udfff\ud800", "\u0301", "🙂", "\u0640"})
    void a_question_without_a_word_is_refused(String text) {
        assertThat(index.answer(Question.of(text))).isEqualTo(new Refused(Reason.NO_WORDS));
    }

    static Stream<String> tooLong() {
        return Stream.of("a".repeat(10_000), "avocat ".repeat(33), "\ud800".repeat(1_001), "a ".repeat(501));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void a_question_that_is_too_long_is_refused(String text) {
        assertThat(index.answer(Question.of(text))).isEqualTo(new Refused(Reason.TOO_LONG));
    }

    @Test
    void a_question_as_long_as_may_be_is_answered() {
        assertThat(ask("xyz".repeat(333)).total()).isZero();
        assertThat(ask("\ufdfa".repeat(998)).total()).isZero(); // folded, eighteen letters each
        assertThat(ask("avocat aide victimes hébergement ".repeat(8)).hits()).isNotEmpty();
    }

    static Stream<Near> nowhere() {
        return Stream.of(
                new Near(91, 0, 10),
                new Near(0, -180.5, 10),
                new Near(Double.NaN, 0, 10),
                new Near(0, Double.POSITIVE_INFINITY, 10),
                new Near(50, 4, 0),
                new Near(50, 4, -1),
                new Near(50, 4, Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void a_place_that_is_none_is_refused(Near near) {
        assertThat(index.answer(Question.of("avocat").near(near))).isEqualTo(new Refused(Reason.NO_PLACE));
    }

    @Test
    void the_distance_from_nowhere_is_refused() {
        assertThat(index.answer(Question.of("").by(Question.Sort.DISTANCE)))
                .isEqualTo(new Refused(Reason.DISTANCE_FROM_NOWHERE));
    }

    @Test
    void a_lone_surrogate_or_a_control_character_does_not_spoil_the_words_around_it() {
        assertThat(names("Payo\u0000ke \ud800 Payoke\udfff")).contains("Payoke");
    }

    @Test
    void what_no_entry_has_is_left_out_and_told() {
        Answer.Answered answer = ask("lawyer xyzzy Antwerp");

        assertThat(answer.missing()).containsExactly("xyzzy");
        assertThat(answer.hits()).extracting(IndexTest::name).contains("Jeroen Demo");
    }

    @Test
    void when_no_entry_has_all_what_tells_least_is_left_out_and_told() {
        Answer.Answered answer = ask("Kyiv mensenhandel Romanian");

        assertThat(answer.missing()).containsExactly("Romanian");
        assertThat(answer.hits()).extracting(IndexTest::name).containsExactly("La Strada Demo");
    }

    @Test
    void a_question_that_can_be_answered_whole_loses_nothing() {
        assertThat(ask("avocat Anvers").missing()).isEmpty();
    }

    @Test
    void what_is_chosen_is_never_left_out() {
        Answer.Answered answer = ask(Question.of("xyzzy plugh").where(Dimension.COUNTRY, "UA"));

        assertThat(answer.total()).isZero();
        assertThat(answer.missing()).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() {
        List<String> all = names(Question.of("").on(new Paging(1, 100)));
        List<String> byPage = Stream.iterate(1, page -> page + 1)
                .limit(4)
                .flatMap(page -> names(Question.of("").on(new Paging(page, 3))).stream())
                .toList();

        assertThat(byPage).isEqualTo(all).hasSize(11);
    }

    @Test
    void a_page_tells_where_it_stands() {
        ResultPage last = ask(Question.of("").on(new Paging(4, 3))).page();

        assertThat(last).isEqualTo(new ResultPage(11, new Paging(4, 3), 2));
        assertThat(last.pages()).isEqualTo(4);
        assertThat(last.last()).isTrue();
        assertThat(last.first()).isFalse();
    }

    @Test
    void a_page_behind_the_last_is_empty() {
        assertThat(ask(Question.of("").on(new Paging(10, 1_000))).page().empty())
                .isTrue();
        assertThat(new Paging(-3, 0)).isEqualTo(new Paging(1, 1));
        assertThat(new Paging(1, 5_000).perPage()).isEqualTo(Paging.MOST_PER_PAGE);
    }

    @Test
    void no_text_whatever_throws() {
        for (int seed = 0; seed < 300; seed++) {
            String text = text(new Random(seed));

            assertThat(index.answer(Question.of(text))).as("seed %d", seed).isNotNull();
            assertThat(index.list(ListQuestion.all(ListQuestion.Noun.SERVICE).with(text)))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    /** Any UTF-16 units, most of them of the scripts people write in. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(1_200); length > 0; length--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x700) : random.nextInt(0x10000)));
            if (random.nextInt(8) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
