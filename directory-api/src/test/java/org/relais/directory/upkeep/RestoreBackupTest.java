package org.relais.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.directory.profile.Documents.ANY;
import static org.relais.directory.profile.Documents.EDIT;
import static org.relais.directory.profile.Documents.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.directory.profile.Outcome;
import org.relais.directory.profile.store.Database;
import org.relais.directory.seal.NodeKey;
import org.relais.ontology.profile.Audience;

class RestoreBackupTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final NodeKey KEY = NodeKey.make();

    @TempDir
    private static Path folder;

    private static Sites sites;
    private static KeyFile file;

    private Path backup;

    @BeforeAll
    static void start() throws Exception {
        sites = new Sites(folder);
        file = new KeyFile(folder.resolve("node.key"));
        KEY.write(file.path());
    }

    @AfterAll
    static void stop() throws Exception {
        sites.close();
    }

    @BeforeEach
    void name() {
        backup = folder.resolve("backup-" + UUID.randomUUID());
    }

    private Login backedUp(Brand brand, int size) throws Exception {
        Login login = sites.empty(brand);
        try (Database node = Sites.node(login, KEY)) {
            Population.publish(node, 20_261_122, size);
        }
        odd(login);
        new TakeBackup(login, backup, () -> NOON, sentence -> {}).take();
        return login;
    }

    /** Text and bytes that a careless file format would lose. */
    private static void odd(Login login) throws SQLException {
        Map<String, byte[]> states = Map.of(
                "", new byte[0],
                "\"quoted\", with a comma", new byte[] {0, -1, 10, 13},
                "two\r\nlines\nand a tab\t", new byte[256],
                "Приют \uD83C\uDFE0 \\N", new byte[] {1});
        try (Connection connection = login.open();
                PreparedStatement insert = connection.prepareStatement("insert into node_state values (?, ?)")) {
            for (Map.Entry<String, byte[]> state : states.entrySet()) {
                insert.setString(1, state.getKey());
                insert.setBytes(2, state.getValue());
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private List<String> restore(Login login) throws SQLException, IOException {
        List<String> said = new ArrayList<>();
        new RestoreBackup(login, backup, file, said::add).restore();
        return said;
    }

    @ParameterizedTest
    @CsvSource({"H2,POSTGRES", "POSTGRES,H2", "H2,H2", "POSTGRES,POSTGRES"})
    void every_row_comes_back_in_either_database(Brand from, Brand to) throws Exception {
        Login before = backedUp(from, 12);
        Login after = sites.empty(to);

        List<String> said = restore(after);

        Map<String, List<String>> rows = Rows.of(before);
        assertThat(rows.get("pending_widening")).isNotEmpty();
        assertThat(rows.get("stream_change")).hasSizeGreaterThan(12);
        assertThat(Rows.of(after)).isEqualTo(rows);
        assertThat(said.getLast())
                .contains(NOON.toString())
                .contains("all " + rows.get("profile").size() + " profiles open")
                .contains(Checksum.of(Manifest.in(backup)));
    }

    @ParameterizedTest
    @CsvSource({"H2,POSTGRES", "POSTGRES,H2"})
    void a_restored_node_goes_on_where_the_old_one_stood(Brand from, Brand to) throws Exception {
        Login before = backedUp(from, 3);
        Login after = sites.empty(to);
        restore(after);

        try (Database old = Sites.node(before, KEY);
                Database restored = Sites.node(after, NodeKey.read(file.path()))) {
            long head = old.with(work -> work.changes().head(Audience.PUBLIC));
            UUID id = UUID.randomUUID();
            Outcome outcome = restored.with(work -> work.publishing().publish(organization(id, ""), ANY, EDIT));

            assertThat(outcome).isInstanceOf(Outcome.Published.class);
            restored.in(work -> assertThat(work.changes().after(Audience.PUBLIC, head, 10))
                    .singleElement()
                    .satisfies(change -> assertThat(change.position()).isEqualTo(head + 1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_another_nodes_key_nothing_is_kept_and_the_right_key_can_follow(Brand brand) throws Exception {
        backedUp(brand, 3);
        Login after = sites.empty(brand);
        KeyFile other = new KeyFile(folder.resolve("other.key"));
        NodeKey.make().write(other.path());

        assertThatThrownBy(() -> new RestoreBackup(after, backup, other, sentence -> {}).restore())
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("does not open")
                .hasMessageContaining("Nothing was kept");

        assertThat(Rows.of(after)).isEmpty();
        restore(after);
        assertThat(Rows.of(after).get("profile")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_holds_something_is_left_alone(Brand brand) throws Exception {
        Login login = backedUp(brand, 2);
        Map<String, List<String>> rows = Rows.of(login);

        assertThatThrownBy(() -> restore(login)).isInstanceOf(Stopped.class).hasMessageContaining("not empty");

        assertThat(Rows.of(login)).isEqualTo(rows);
    }

    @Test
    void a_file_changed_in_one_letter_is_refused() throws Exception {
        backedUp(Brand.H2, 2);
        for (String table : List.of("profile", "profile_version", "stream_change", "address", "diary")) {
            Path changed = TableFile.in(backup, table);
            String text = Files.readString(changed);
            Files.writeString(changed, text.substring(0, text.length() - 2) + "x\n");

            assertThatRestoring().hasMessageContaining(table + ".csv is not as it was written");

            Files.writeString(changed, text);
        }
    }

    @Test
    void a_missing_file_is_refused() throws Exception {
        backedUp(Brand.H2, 2);
        Files.delete(TableFile.in(backup, "diary"));

        assertThatRestoring().hasMessageContaining("diary.csv is missing");
    }

    @Test
    void a_manifest_that_tells_of_other_rows_streams_or_tables_is_refused() throws Exception {
        backedUp(Brand.H2, 2);

        assertThatRestoringWith(text -> text.replaceFirst("table,diary,\\d+", "table,diary,1"))
                .hasMessageContaining("other rows");
        assertThatRestoringWith(text -> text.replaceFirst("stream,PUBLIC,\\d+", "stream,PUBLIC,1"))
                .hasMessageContaining("other stream positions");
        assertThatRestoringWith(text -> text.replaceFirst("table,diary,.*\n", ""))
                .hasMessageContaining("other rows");
        assertThatRestoringWith(text -> text.substring(0, text.length() - 30)).isInstanceOf(Stopped.class);
        assertThatRestoringWith(text -> text.replace("table,diary", "table,../diary"))
                .hasMessageContaining("damaged");
        assertThatRestoringWith(text -> "").hasMessageContaining("damaged");
    }

    @Test
    void a_backup_of_another_version_or_a_newer_schema_is_refused() throws Exception {
        backedUp(Brand.H2, 2);

        assertThatRestoringWith(text -> text.replace("relais-backup,1", "relais-backup,7"))
                .hasMessageContaining("of version 7");
        assertThatRestoringWith(text -> text.replaceFirst("schema,.*", "schema,4711"))
                .hasMessageContaining("4711, is not known here");
    }

    @Test
    void a_profile_without_its_current_version_is_refused() throws Exception {
        Login login = sites.empty(Brand.H2);
        try (Database node = Sites.node(login, KEY)) {
            Population.publish(node, 3, 2);
        }
        try (Connection connection = login.open();
                PreparedStatement delete = connection.prepareStatement("update profile set version = version + 1")) {
            delete.executeUpdate();
            connection.commit();
        }
        new TakeBackup(login, backup, () -> NOON, sentence -> {}).take();

        assertThatRestoring().hasMessageContaining("has no current version");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> assertThatRestoringWith(UnaryOperator<String> change)
            throws Exception {
        String text = Files.readString(Manifest.in(backup));
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(Manifest.in(backup), change.apply(text));
        try {
            return assertThatRestoring();
        } finally {
            Files.writeString(Manifest.in(backup), text);
        }
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> assertThatRestoring() throws Exception {
        Login login = sites.empty(Brand.H2);
        var refusal = assertThatThrownBy(() -> restore(login)).isInstanceOf(Stopped.class);
        assertThat(Rows.of(login)).isEmpty();
        return refusal;
    }
}
