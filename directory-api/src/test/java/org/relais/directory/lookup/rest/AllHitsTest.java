package org.relais.directory.lookup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.search.Answer;
import org.relais.search.Cursor;
import org.relais.search.EntryKind;
import org.relais.search.Hit;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.ResultPage;
import org.relais.search.Summary;
import org.relais.search.Why;

class AllHitsTest {
    private final List<Question> asked = new ArrayList<>();

    private Answer.Answered page(Question question, int total) {
        asked.add(question);
        int page = question.after().map(Cursor::page).orElse(1);
        int from = (page - 1) * question.paging().perPage();
        List<Hit> hits = IntStream.range(
                        from, Math.min(total, from + question.paging().perPage()))
                .mapToObj(AllHitsTest::hit)
                .toList();
        return new Answer.Answered(
                new ResultPage(total, new Paging(page, question.paging().perPage()), hits.size()),
                hits,
                from + hits.size() < total
                        ? Optional.of(new Cursor(
                                page + 1, Question.Sort.NAME, "", hits.getLast().profile()))
                        : Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Hit hit(int number) {
        Summary summary = Summaries.bare(new UUID(0, number), EntryKind.ORGANIZATION);
        return new Hit(summary, 0, Optional.empty(), new Why(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<UUID> taken(AllHits all) throws IOException {
        List<UUID> taken = new ArrayList<>();
        all.each(hit -> taken.add(hit.profile()));
        return taken;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 9_999, 10_000})
    void all_are_taken_once_in_their_order_and_nothing_is_cut(int total) throws IOException {
        AllHits all =
                new AllHits(question -> page(question, total), Question.of("").on(new Paging(7, 3)));

        assertThat(all.cutAt()).isEmpty();
        assertThat(asked).as("nobody goes there to see that nothing is cut").hasSize(1);
        assertThat(taken(all))
                .isEqualTo(IntStream.range(0, total)
                        .mapToObj(number -> new UUID(0, number))
                        .toList());
    }

    @Test
    void what_is_beyond_the_bound_is_left_out_and_told() throws IOException {
        AllHits all = new AllHits(question -> page(question, 10_001), Question.of(""));

        assertThat(taken(all)).hasSize(AllHits.MOST);
        assertThat(all.cutAt().map(Cursor::id)).contains(new UUID(0, AllHits.MOST - 1));
    }

    @Test
    void a_file_goes_on_where_the_one_before_was_cut() throws IOException {
        Cursor cut = new AllHits(question -> page(question, 10_700), Question.of(""))
                .cutAt()
                .orElseThrow();

        List<UUID> rest = taken(
                new AllHits(question -> page(question, 10_700), Question.of("").behind(cut)));

        assertThat(rest).hasSize(700).startsWith(new UUID(0, AllHits.MOST));
    }
}
