package org.relais.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.problem.ProblemException;

class ByteRangeTest {
    private static final String TAG = "\"a1\"";

    private static Optional<ByteRange> asked(String range) {
        return ByteRange.asked(Optional.of(range), Optional.empty(), TAG, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=3-, 3, 9",
        "bytes=3-5, 3, 5",
        "bytes=3-999999999999999999, 3, 9",
        "bytes=-4, 6, 9",
        "bytes=-40, 0, 9"
    })
    void one_range_is_cut_to_the_file(String range, long first, long last) {
        assertThat(asked(range)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes=", "bytes=-", "bytes=5-3", "bytes=0-1,3-4", "rows=0-1", "bytes=a-b", "bytes= 0-1"})
    void anything_else_is_answered_with_the_whole_file(String range) {
        assertThat(asked(range)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
    void what_begins_behind_the_end_is_refused(String range) {
        assertThatThrownBy(() -> asked(range)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_part_of_another_file_is_not_sent() {
        assertThat(ByteRange.asked(Optional.of("bytes=3-"), Optional.of(TAG), TAG, 10))
                .isPresent();
        assertThat(ByteRange.asked(Optional.of("bytes=3-"), Optional.of("\"b2\""), TAG, 10))
                .isEmpty();
        assertThat(ByteRange.asked(Optional.empty(), Optional.empty(), TAG, 10)).isEmpty();
    }

    @Test
    void it_tells_which_part_of_how_much_it_is() {
        ByteRange part = asked("bytes=3-5").orElseThrow();

        assertThat(part.length()).isEqualTo(3);
        assertThat(part.of(10)).isEqualTo("bytes 3-5/10");
    }
}
