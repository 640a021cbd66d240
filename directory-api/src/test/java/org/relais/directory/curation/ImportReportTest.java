package org.relais.directory.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/** What is told of an import. */
class ImportReportTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ImportReport report = new ImportReport(out);

    @Test
    void a_row_is_a_line_with_its_fate_and_its_id() {
        report.tell(new RowReport(7, RowReport.Fate.UNCHANGED, Optional.of(new UUID(0, 1)), List.of()));

        assertThat(told())
                .isEqualTo("{\"row\":7,\"fate\":\"unchanged\",\"id\":\"00000000-0000-0000-0000-000000000001\"}\n");
    }

    @Test
    void a_refused_row_tells_where_and_why() {
        report.tell(RowReport.refused(2, Finding.at("/name", FindingKind.TOO_LONG)));

        assertThat(told())
                .startsWith(
                        "{\"row\":2,\"fate\":\"refused\",\"findings\":[{\"pointer\":\"/name\",\"kind\":\"TOO_LONG\"")
                .contains("\"detail\":\"" + FindingKind.TOO_LONG.sentence() + "\"");
    }

    @Test
    void the_sum_is_a_line_too() {
        report.tell(new ImportSummary(10, 1, 2, 3, 4));

        assertThat(told()).isEqualTo("{\"rows\":10,\"created\":1,\"updated\":2,\"unchanged\":3,\"refused\":4}\n");
    }

    @Test
    void a_report_that_nobody_can_take_stops_the_import() {
        ImportReport broken = new ImportReport(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> broken.tell(ImportSummary.NOTHING)).isInstanceOf(UncheckedIOException.class);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
