package org.relais.directory.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.profile.store.Database;

/** The entries that come with the program, through the door every import takes. */
class DemonstrationDataTest {
    private static final Deed DEED = new Deed("operator", Deed.Origin.DEMONSTRATION);
    private static final Repairs REPAIRS = new Repairs(RepairRules.load());
    private static final ProfileForm FORM = new ProfileForm(Database.VOCABULARY);

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.h2();
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    private static ImportSummary imported(byte[] lines, List<RowReport> reports) {
        RowDoor door = new RowDoor() {
            @Override
            public PreparedRow prepare(Row row) {
                return database.with(work -> rows(work).prepare(row));
            }

            @Override
            public List<RowReport> take(List<PreparedRow> rows, Deed deed) {
                return database.with(work -> rows(work).take(rows, deed));
            }
        };
        return new ImportRecords(door).importFrom(new ByteArrayInputStream(lines), DEED, reports::add);
    }

    private static ImportRows rows(Database.Work work) {
        return new ImportRows(REPAIRS, FORM, work.publishing());
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = DemonstrationDataTest.class.getResourceAsStream("/demonstration/" + name + ".ndjson")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "west", "east"})
    void every_entry_is_taken_in_and_the_same_file_again_changes_nothing(String name) throws IOException {
        List<RowReport> reports = new ArrayList<>();
        ImportSummary first = imported(file(name), reports);
        assertThat(reports)
                .allSatisfy(row ->
                        assertThat(row.fate()).as(row.findings().toString()).isEqualTo(RowReport.Fate.CREATED));
        ImportSummary second = imported(file(name), new ArrayList<>());
        assertThat(second).isEqualTo(new ImportSummary(first.rows(), 0, 0, first.rows(), 0));
    }

    @Test
    void of_rows_taken_in_together_the_refused_one_leaves_nothing() {
        String good = "{\"id\":\"%s\",\"name\":\"Aurore\",\"description\":\"Aide.\"}\n";
        String kept = "7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0001";
        String alsoKept = "7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0003";
        List<RowReport> reports = new ArrayList<>();
        imported(
                (good.formatted(kept) + "{\"id\":\"7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0002\",\"name\":5}\n"
                                + good.formatted(alsoKept))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                reports);
        assertThat(reports)
                .extracting(RowReport::fate)
                .containsExactly(RowReport.Fate.CREATED, RowReport.Fate.REFUSED, RowReport.Fate.CREATED);
        assertThat(database.<Boolean>with(work -> work.profiles()
                        .find(java.util.UUID.fromString("7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0002"))
                        .isPresent()))
                .isFalse();
    }
}
