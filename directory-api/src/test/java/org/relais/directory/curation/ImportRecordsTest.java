package org.relais.directory.curation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.profile.Deed;
import org.relais.ontology.finding.FindingKind;

/** How a stream is cut into rows, and what happens to the others when one fails. */
class ImportRecordsTest {
    private static final Deed DEED = new Deed("test", Deed.Origin.IMPORT);

    private final List<Row> taken = new ArrayList<>();
    private final List<Long> kept = new ArrayList<>();
    private final List<RowReport> reports = new ArrayList<>();

    private ImportSummary importing(byte[] sent, RowDoor door) {
        return new ImportRecords(door).importFrom(new ByteArrayInputStream(sent), DEED, reports::add);
    }

    private List<Row> rows(String sent) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            importing(sent.getBytes(UTF_8), door(this::keep));
            return taken;
        });
    }

    private List<RowReport> keep(List<PreparedRow> rows, Deed deed) {
        rows.forEach(row -> kept.add(row.number()));
        return rows.stream()
                .map(row -> new RowReport(row.number(), RowReport.Fate.CREATED, Optional.empty(), List.of()))
                .toList();
    }

    /** Remembers what it was given to prepare. */
    private RowDoor door(BiFunction<List<PreparedRow>, Deed, List<RowReport>> taking) {
        return new RowDoor() {
            @Override
            public PreparedRow prepare(Row row) {
                taken.add(row);
                return new PreparedRow(row.number(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            }

            @Override
            public List<RowReport> take(List<PreparedRow> rows, Deed deed) {
                return taking.apply(rows, deed);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":1}\r\n\r\n{\"a\":2}",
                "\uFEFF{\"a\":1}\n{\"a\":2}",
                "[{\"a\":1},{\"a\":2}]",
                " [ {\"a\":1} ,\n {\"a\":2} ] ",
                "{\"total_items\":2,\"links\":{\"x\":[{}]},\"contents\":[{\"a\":1},{\"a\":2}]}"
            })
    void every_layout_gives_the_same_two_rows(String sent) {
        assertThat(rows(sent)).extracting(Row::number).containsExactly(1L, 2L);
    }

    @Test
    void a_record_over_several_lines_is_one_row() {
        assertThat(rows("{\n \"a\": {\n  \"b\": 1\n }\n}\n")).hasSize(1);
    }

    /** The beginning that is looked at ends inside the record. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":{\"b\":\"%s\"}}", "{\"a\":[{\"b\":\"%s\"}]}", "[{\"a\":{\"b\":\"%s\"}}]"})
    void a_first_record_longer_than_what_is_looked_at_is_read(String record) {
        assertThat(rows(record.formatted("x".repeat(100_000)) + "\n")).hasSize(1);
    }

    @Test
    void where_an_array_stops_being_json_the_rows_before_it_stay_and_the_place_is_told() {
        rows("[{\"a\":1},\n{\"a\":}]");
        assertThat(taken).hasSize(2).first().isInstanceOf(Row.Read.class);
        assertThat(taken.getLast()).isInstanceOfSatisfying(Row.Unreadable.class, row -> {
            assertThat(row.finding().kind()).isEqualTo(FindingKind.MALFORMED);
            assertThat(row.finding().detail()).contains("line 2");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1},{\"b\":[0,1e99999999999]},{\"a\":3}]",
                "[{\"a\":1},{\"b\":[0,{\"c\":1,\"c\":2}]},{\"a\":3}]",
                "{\"total\":1e99999999999,\"contents\":[{\"a\":1},{\"b\":[0,1e99999999999]},{\"a\":3}]}"
            })
    void a_record_of_an_array_with_what_is_not_taken_is_told_by_its_pointer_and_the_next_is_read(String sent) {
        rows(sent);
        assertThat(taken).extracting(Row::number).containsExactly(1L, 2L, 3L);
        assertThat(taken.get(1)).isInstanceOfSatisfying(Row.Unreadable.class, row -> {
            assertThat(row.finding().pointer()).isEqualTo("/b/1");
            assertThat(row.finding().detail()).contains("line 1, column");
        });
        assertThat(taken.getLast()).isInstanceOf(Row.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":%s}", "[%s]", "{\"x\":%s,\"contents\":[]}"})
    void what_is_too_deep_is_a_row_that_cannot_be_read(String sent) {
        rows(sent.formatted("[".repeat(2_000) + "]".repeat(2_000)));
        assertThat(reports).hasSize(1);
    }

    @Test
    void where_reading_fails_on_our_side_the_report_says_so_and_tells_of_all_rows_before() {
        byte[] sent = ("[" + numbered(250).strip().replace("\n", ",\n") + "," + " ".repeat(100_000)).getBytes(UTF_8);
        ImportSummary sum = new ImportRecords(door(this::keep))
                .importFrom(
                        new SequenceInputStream(new ByteArrayInputStream(sent), new FailingInput()),
                        DEED,
                        reports::add);

        assertThat(sum.rows()).isEqualTo(251);
        assertThat(kept).hasSize(251);
        assertThat(taken.getLast()).isInstanceOfSatisfying(Row.Unreadable.class, row -> {
            assertThat(row.number()).isEqualTo(251);
            assertThat(row.finding().kind()).isEqualTo(FindingKind.FAILED_HERE);
        });
    }

    private static final class FailingInput extends InputStream {
        @Override
        public int read() {
            throw new ArithmeticException("broken");
        }
    }

    @Test
    void a_line_longer_than_a_megabyte_is_refused_and_the_next_is_read() {
        rows("{\"a\":\"" + "x".repeat(Rows.LONGEST) + "\"}\n{\"a\":2}\n");
        assertThat(taken).extracting(row -> row.getClass().getSimpleName()).containsExactly("Unreadable", "Line");
    }

    @Test
    void a_line_that_is_not_utf_8_is_refused_and_the_next_is_read() {
        byte[] sent = "{\"a\":\"é\"}\n{\"a\":2}\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        importing(sent, door(this::keep));
        assertThat(taken).extracting(row -> row.getClass().getSimpleName()).containsExactly("Unreadable", "Line");
    }

    @Test
    void a_row_that_fails_stops_no_other_and_keeps_its_place_in_the_report() {
        RowDoor door = door((rows, deed) -> {
            if (rows.stream().anyMatch(row -> row.number() == 77)) {
                throw new IllegalStateException("broken");
            }
            return keep(rows, deed);
        });
        ImportSummary sum = importing(numbered(200).getBytes(UTF_8), door);
        assertThat(sum).isEqualTo(new ImportSummary(200, 199, 0, 0, 1));
        assertThat(reports).extracting(RowReport::row).isSorted().hasSize(200);
        assertThat(kept).doesNotHaveDuplicates().hasSize(199);
        assertThat(reports.get(76).findings().getFirst().kind()).isEqualTo(FindingKind.FAILED_HERE);
    }

    @Test
    void a_row_that_cannot_be_prepared_stops_no_other_and_keeps_its_place_in_the_report() {
        RowDoor keeping = door(this::keep);
        RowDoor breaking = new RowDoor() {
            @Override
            public PreparedRow prepare(Row row) {
                if (row.number() == 77) {
                    throw new IllegalStateException("broken");
                }
                return keeping.prepare(row);
            }

            @Override
            public List<RowReport> take(List<PreparedRow> rows, Deed deed) {
                return rows.stream()
                        .map(row -> row.findings().isEmpty()
                                ? keeping.take(List.of(row), deed).getFirst()
                                : new RowReport(row.number(), RowReport.Fate.REFUSED, row.id(), row.findings()))
                        .toList();
            }
        };

        ImportSummary sum = importing(numbered(200).getBytes(UTF_8), breaking);

        assertThat(sum).isEqualTo(new ImportSummary(200, 199, 0, 0, 1));
        assertThat(reports).extracting(RowReport::row).isSorted().hasSize(200);
        assertThat(reports.get(76).findings().getFirst().kind()).isEqualTo(FindingKind.FAILED_HERE);
    }

    @Test
    void a_row_that_met_anothers_write_is_tried_again() {
        List<Long> tries = new ArrayList<>();
        RowDoor door = door((rows, deed) -> {
            rows.forEach(row -> tries.add(row.number()));
            if (!rows.isEmpty() && tries.size() < 3) {
                throw new IllegalStateException(new SQLException("deadlock", "40001"));
            }
            return keep(rows, deed);
        });
        assertThat(importing(numbered(1).getBytes(UTF_8), door).created()).isEqualTo(1);
    }

    private static String numbered(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> "{\"a\":" + i + "}\n").collect(Collectors.joining());
    }
}
