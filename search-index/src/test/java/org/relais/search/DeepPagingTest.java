package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeepPagingTest extends IndexTest {
    private static final Near ANTWERP = new Near(51.22, 4.4, 20_000);

    @ParameterizedTest
    @EnumSource
    void pages_by_cursor_hold_every_hit_once_in_the_order_of_pages_by_number(Question.Sort sort) {
        index.apply(Entries.directory(), 1);
        Question question = Question.of("").near(ANTWERP).by(sort);
        List<UUID> whole = ids(ask(question.on(new Paging(1, 1_000))));
        assertThat(ids(pages(question, 3))).containsExactlyElementsOf(whole);
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_and_goes_before_the_cursor_moves_nothing_behind_it(Question.Sort sort) {
        index.apply(Entries.directory(), 1);
        Question question = Question.of("").near(ANTWERP).by(sort).on(new Paging(1, 4));
        List<UUID> whole = ids(ask(question.on(new Paging(1, 1_000))));
        Answer.Answered first = ask(question);
        index.apply(List.of(new IndexChange.Remove(whole.get(1), true), new IndexChange.Remove(whole.get(3), true)), 2);
        Answer.Answered second = ask(question.behind(first.next().orElseThrow()));
        assertThat(ids(second)).isEqualTo(whole.subList(4, 8));
        assertThat(second.page().number()).isEqualTo(2);
    }

    @Test
    void a_cursor_is_read_as_it_was_written_and_nothing_else_is_one() {
        Cursor cursor = new Cursor(7, Question.Sort.BEST, "3.25,194300", UUID.randomUUID());
        assertThat(Cursor.read(cursor.written())).contains(cursor);
        assertThat(List.of("", "x", "~~~", "AAAA", cursor.written().substring(3)))
                .allSatisfy(written -> assertThat(Cursor.read(written)).isEmpty());
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        index.apply(Entries.directory(), 1);
        Question question = Question.of("").on(new Paging(1, 2));
        Cursor cursor = ask(question).next().orElseThrow();
        assertThat(index.answer(question.by(Question.Sort.NAME).behind(cursor)))
                .isEqualTo(new Answer.Refused(Answer.Reason.NO_CURSOR));
    }

    @Test
    void far_in_only_a_cursor_leads() {
        assertThat(index.answer(Question.of("").on(new Paging(101, 100))))
                .isEqualTo(new Answer.Refused(Answer.Reason.TOO_DEEP));
        assertThat(ask(Question.of("").on(new Paging(100, 100))).hits()).isEmpty();
    }

    private List<Hit> pages(Question question, int perPage) {
        List<Hit> all = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        Question page = question.on(new Paging(1, perPage));
        do {
            Answer.Answered answer = ask(next.map(page::behind).orElse(page));
            all.addAll(answer.hits());
            next = answer.next();
        } while (next.isPresent());
        return all;
    }

    private static List<UUID> ids(Answer.Answered answer) {
        return ids(answer.hits());
    }

    private static List<UUID> ids(List<Hit> hits) {
        return hits.stream().map(Hit::profile).toList();
    }
}
