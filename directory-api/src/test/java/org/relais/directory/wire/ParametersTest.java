package org.relais.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;

class ParametersTest {
    private static Problem refusal(Runnable reading) {
        return catchThrowableOfType(ProblemException.class, reading::run).problem();
    }

    private static Parameters given(String name, String value) {
        return Parameters.of(
                new jakarta.ws.rs.core.MultivaluedHashMap<>(Map.of(name, value)), Set.of("page", "per_page"));
    }

    @Test
    void an_unknown_name_is_told_the_nearest_and_all_that_are_known() {
        Problem refused = refusal(() -> given("pagee", "1"));

        assertThat(refused.detail())
                .isEqualTo(Sentence.of("problem.unknown-parameter.nearest", "pagee", "page, per_page", "page"));
        assertThat(refused.choices()).containsExactly("page", "per_page");
    }

    @Test
    void a_value_out_of_range_is_told_the_range() {
        assertThat(refusal(() -> given("page", "0").number("page", 1, 1, 9)).detail())
                .isEqualTo(Sentence.of("problem.bad-parameter.expected", "page", Sentence.of("expected.number", 1, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "5d", "NaN", "Infinity", "", "1,5"})
    void what_only_a_compiler_reads_as_a_number_is_none(String text) {
        assertThatThrownBy(() -> Parameters.decimal(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void a_number_of_very_many_digits_is_none() {
        assertThat(Parameters.decimal("50.8503396000000000000000000000000000")).isEqualTo(50.8503396);
        assertThatThrownBy(() -> Parameters.decimal("1".repeat(41))).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void what_is_said_twice_is_heard_once() {
        var values = new jakarta.ws.rs.core.MultivaluedHashMap<String, String>();
        values.addAll("page", "7", " ", "8", "7");

        assertThat(Parameters.of(values, Set.of("page")).all("page")).containsExactly("7", "8");
    }

    @Test
    void a_long_value_is_repeated_in_part_and_no_character_is_cut_in_two() {
        assertThat(Parameters.shortened("a".repeat(41))).isEqualTo("a".repeat(40) + "…");
        assertThat(Parameters.shortened("a" + "🙂".repeat(20))).isEqualTo("a" + "🙂".repeat(19) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "1-1-1-1-1", "2F1A3B4C-5D6E-4F70-8A9B-0C1D2E3F4A5B", "", "2f1a3b4c5d6e4f708a9b0c1d2e3f4a5b"
            })
    void what_is_no_uuid_in_lower_case_is_no_id(String text) {
        assertThat(refusal(() -> Parameters.id(text)).type()).isEqualTo(ProblemType.BAD_PARAMETER);
    }

    @Test
    void a_uuid_in_lower_case_is_an_id() {
        UUID id = UUID.fromString("2f1a3b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b");

        assertThat(Parameters.id(id.toString())).isEqualTo(id);
    }
}
