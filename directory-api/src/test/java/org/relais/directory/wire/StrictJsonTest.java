package org.relais.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;

class StrictJsonTest {
    private static Problem refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> StrictJson.body(text))
                .problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}|''",
                "{\"a\":[1,{\"b/c\":tru}]}|/a/1/b~1c",
                "{\"a\":[1,2|/a",
                "{\"a\":{\"b\":{}}} {}|''",
                "[1]|''",
                "''|''",
                "{\"a\":[1,{\"b\":1e99999999999}]}|/a/1/b"
            })
    void where_json_breaks_is_told_by_the_pointer_to_it(String text, String pointer) {
        assertThat(refusal(text).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEqualTo(pointer));
    }

    @Test
    void where_json_breaks_is_told_by_line_and_column() {
        assertThat(refusal("{\"a\":1,\n\"b\":tru}").detail())
                .isEqualTo(Sentence.of("problem.malformed-json.place", 2L, 8L));
    }

    @Test
    void nothing_nests_deeper_than_records_do() {
        assertThat(refusal("{\"a\":" + "[".repeat(200_000)).type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(StrictJson.body("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}"))
                .containsKey("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1E+400", "-1e-99999999999", "0.1e1000000000000000000000"})
    void a_number_that_is_larger_or_smaller_than_anything_counted_is_refused(String number) {
        assertThat(refusal("{\"a\":" + number + "}").errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/a");
            assertThat(error.detail()).contains("line 1, column", "number");
        });
    }

    @Test
    void a_number_has_at_most_a_hundred_characters() {
        assertThat(refusal("{\"a\":" + "1".repeat(20_000) + "}").type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(refusal("{\"a\":" + "1".repeat(101) + "}").type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(StrictJson.body("{\"a\":" + "1".repeat(100) + ",\"b\":-4.4e-00399}"))
                .containsKeys("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zwyrk", "{\"a\":\"Zwyrk", "{\"a\":Zwyrk}"})
    void what_was_sent_is_not_repeated(String text) {
        assertThat(refusal(text).toString()).doesNotContain("Zwyrk");
    }
}
