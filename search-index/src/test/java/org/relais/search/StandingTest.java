package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order entries come that fit a question alike. */
class StandingTest extends IndexTest {
    private static String huis(int number, String name, String members) {
        return Entries.organization(number, "'name': '%s'%s".formatted(name, members));
    }

    private static String confirmed(String day, String... methods) {
        return Stream.of(methods)
                .map(method -> "{'method': '%s', 'confirmed_on': '%s'}"
                        .formatted(Entries.iri("assurance-methods", method), day))
                .collect(Collectors.joining(", ", ", 'assurance': [", "]"));
    }

    @Test
    void what_fits_better_comes_first_however_old() {
        publish(
                huis(1, "Licht", ", 'description': 'Huis'" + confirmed("2026-10-01", "site-visit")),
                huis(2, "Huis Donker", ""));

        assertThat(names("Huis")).containsExactly("Huis Donker", "Licht");
    }

    @Test
    void who_speaks_what_the_reader_reads_comes_first_and_nobody_is_left_out() {
        publish(
                huis(1, "Huis Een", ", 'services': [{'name': 'x', 'languages': [{'code': 'fr'}]}]"),
                huis(2, "Huis Twee", ", 'services': [{'name': 'x', 'languages': [{'code': 'ro'}]}]"));

        assertThat(names(Question.of("Huis").readIn(List.of("ro", "en")))).containsExactly("Huis Twee", "Huis Een");
        assertThat(names(Question.of("Huis").readIn(List.of("fr")))).containsExactly("Huis Een", "Huis Twee");
    }

    @Test
    void what_was_confirmed_later_comes_first() {
        publish(
                huis(1, "Huis Een", ""),
                huis(2, "Huis Twee", confirmed("2025-02-01", "phone-call")),
                huis(3, "Huis Drie", confirmed("2026-09-01", "phone-call")));

        assertThat(names("Huis")).containsExactly("Huis Drie", "Huis Twee", "Huis Een");
    }

    @Test
    void one_more_way_of_confirming_is_worth_half_a_year_and_no_more() {
        publish(
                huis(1, "Huis Een", confirmed("2026-09-01", "phone-call")),
                huis(2, "Huis Twee", confirmed("2026-04-01", "phone-call", "site-visit")),
                huis(3, "Huis Drie", confirmed("2026-01-01", "phone-call", "site-visit")));

        assertThat(names("Huis")).containsExactly("Huis Twee", "Huis Een", "Huis Drie");
    }

    @Test
    void of_what_is_as_fresh_the_more_complete_comes_first() {
        publish(
                huis(1, "Huis Een", confirmed("2026-09-01", "phone-call")),
                huis(2, "Huis Twee", ", 'description': 'Voor allen'" + confirmed("2026-09-15", "phone-call")));

        assertThat(names("Huis")).containsExactly("Huis Twee", "Huis Een");
    }

    @Test
    void a_day_to_come_makes_nothing_fresher() {
        LocalDate today = LocalDate.ofInstant(Entries.NOW, ZoneOffset.UTC);
        publish(
                huis(1, "Huis Een", ", 'description': 'Voor allen'" + confirmed(today.toString(), "phone-call")),
                huis(2, "Huis Twee", confirmed("2099-01-01", "phone-call")));

        assertThat(names("Huis")).containsExactly("Huis Een", "Huis Twee");
        assertThat(names(Question.of("Huis").fresh(Optional.of(new Fresh(30, today.plusYears(1))))))
                .isEqualTo(List.of());
    }
}
