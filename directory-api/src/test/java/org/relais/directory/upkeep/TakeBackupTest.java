package org.relais.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.directory.profile.store.Database;
import org.relais.directory.seal.NodeKey;

class TakeBackupTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private static Path folder;

    private static Sites sites;

    private final NodeKey key = NodeKey.make();
    private Path place;

    @BeforeAll
    static void start() throws Exception {
        sites = new Sites(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        sites.close();
    }

    @BeforeEach
    void name() {
        place = folder.resolve(UUID.randomUUID().toString()).resolve("backup");
    }

    private void take(Login login, Consumer<String> say) throws SQLException, IOException {
        new TakeBackup(login, place, () -> NOON, say).take();
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_holds_neither_the_key_nor_a_clear_word(Brand brand) throws Exception {
        Login login = sites.empty(brand);
        List<String> words;
        try (Database node = Sites.node(login, key)) {
            words = Population.publish(node, 11, 20);
        }
        take(login, sentence -> {});

        List<byte[]> secrets = new ArrayList<>(keyMaterial());
        words.forEach(word -> secrets.add(word.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                assertThat(said(Files.readString(file)))
                        .noneMatch(text -> secrets.stream().anyMatch(text::holds));
            }
        }
    }

    /** The control of the test above: the same look at clear text finds every word. */
    @Test
    void a_clear_word_would_be_found() {
        byte[] word = "Maison Aurore".getBytes(StandardCharsets.UTF_8);
        String clear = "name\nMaison Aurore\n";
        String encoded =
                "document\n" + Base64.getEncoder().encodeToString(("oo" + clear).getBytes(StandardCharsets.UTF_8));

        assertThat(said(clear)).anyMatch(text -> text.holds(word));
        assertThat(said(encoded)).anyMatch(text -> text.holds(word));
    }

    private List<byte[]> keyMaterial() throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".key");
        key.write(file);
        String value = JsonParser.parseString(Files.readString(file))
                .getAsJsonObject()
                .getAsJsonArray("key")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("keyData")
                .get("value")
                .getAsString();
        byte[] message = Base64.getDecoder().decode(value);
        byte[] raw = java.util.Arrays.copyOfRange(message, message.length - 32, message.length);
        return List.of(value.getBytes(StandardCharsets.US_ASCII), raw);
    }

    private record Text(byte[] bytes) {
        boolean holds(byte[] word) {
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(new String(word, StandardCharsets.ISO_8859_1));
        }
    }

    /** A file as it is, and each of its fields that can be read as Base64. */
    private static List<Text> said(String file) {
        List<Text> texts = new ArrayList<>(List.of(new Text(file.getBytes(StandardCharsets.UTF_8))));
        for (String field : file.split("[,\n]", -1)) {
            try {
                texts.add(new Text(Base64.getDecoder().decode(field)));
            } catch (IllegalArgumentException e) {
                assertThat(field).isNotNull();
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_shows_one_moment_whatever_is_written_meanwhile(Brand brand) throws Exception {
        Login login = sites.empty(brand);
        try (Database node = Sites.node(login, key)) {
            Population.publish(node, 5, 4);
            var rows = new TreeMap<String, Integer>();
            Rows.of(login).forEach((table, all) -> rows.put(table, all.size()));
            List<String> said = new ArrayList<>();

            take(login, sentence -> {
                if (said.isEmpty()) {
                    Population.publish(node, 6, 3);
                }
                said.add(sentence);
            });

            Manifest manifest = Manifest.read(place);
            assertThat(Rows.of(login).get("profile")).hasSizeGreaterThan(rows.get("profile"));
            var told = new TreeMap<String, Integer>();
            manifest.rows().forEach((table, count) -> told.put(table, count.intValue()));
            assertThat(told).isEqualTo(rows);
            assertThat(manifest.streams().values().stream()
                            .mapToLong(each -> each)
                            .sum())
                    .isEqualTo(rows.get("stream_change").longValue());
        }
    }

    @Test
    void the_manifest_says_what_the_backup_is() throws Exception {
        Login login = sites.empty(Brand.H2);
        try (Database node = Sites.node(login, key)) {
            Population.publish(node, 5, 4);
        }
        List<String> said = new ArrayList<>();

        take(login, said::add);

        Manifest manifest = Manifest.read(place);
        assertThat(manifest.taken()).isEqualTo(NOON);
        assertThat(manifest.schema()).isEqualTo("5");
        assertThat(manifest.tables())
                .extracting(Manifest.Entry::table)
                .containsExactlyInAnyOrderElementsOf(Rows.of(login).keySet());
        for (Manifest.Entry entry : manifest.tables()) {
            assertThat(Checksum.of(TableFile.in(place, entry.table()))).isEqualTo(entry.sha256());
        }
        assertThat(said.getLast()).contains(Checksum.of(Manifest.in(place)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
    }

    @Test
    void tables_stand_behind_those_they_refer_to() throws Exception {
        Login login = sites.empty(Brand.H2);
        Sites.node(login, key).close();

        take(login, sentence -> {});

        assertThat(Manifest.read(place).tables())
                .extracting(Manifest.Entry::table)
                .containsSubsequence("profile", "profile_version")
                .containsSubsequence("profile", "profile_reference")
                .containsSubsequence("stream", "stream_change");
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone_and_an_empty_one_is_filled() throws Exception {
        Login login = sites.empty(Brand.H2);
        Sites.node(login, key).close();
        Files.createDirectories(place);
        Path mine = Files.writeString(place.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> take(login, sentence -> {}))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("not empty");
        assertThatOnlyThePlaceIsThere();
        assertThat(Files.readString(mine)).isEqualTo("mine");

        Files.delete(mine);
        take(login, sentence -> {});
        assertThat(Manifest.in(place)).exists();
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_that_fails_leaves_nothing(Brand brand) throws Exception {
        Login login = sites.empty(brand);
        Sites.node(login, key).close();
        Files.createDirectories(place);

        assertThatThrownBy(() -> take(login, sentence -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(place).isEmptyDirectory();
        assertThatOnlyThePlaceIsThere();
    }

    private void assertThatOnlyThePlaceIsThere() {
        assertThat(place.getParent().toFile().list()).containsExactly("backup");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_could_not_come_back_is_told_before_it_is_needed(Brand brand) throws Exception {
        for (String odd : List.of(
                "create table odd (amount double precision)",
                "create table odd (id bigint generated by default as identity)",
                "create table odd (id uuid primary key, above uuid references odd (id))")) {
            Login login = sites.empty(brand);
            Sites.node(login, key).close();
            try (Connection connection = login.open();
                    Statement statement = connection.createStatement()) {
                statement.execute(odd);
                connection.commit();
            }

            assertThatThrownBy(() -> take(login, sentence -> {}))
                    .as(odd)
                    .isInstanceOf(Stopped.class)
                    .hasMessageContaining("A backup cannot hold");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_without_a_directory_is_told(Brand brand) throws Exception {
        Login login = sites.empty(brand);
        login.make().close();

        assertThatThrownBy(() -> take(login, sentence -> {}))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("holds no directory");
    }

    @ParameterizedTest
    @EnumSource
    void null_and_the_empty_text_are_two_things(Brand brand) throws Exception {
        Login login = sites.empty(brand);
        String create =
                "create table odd (id uuid, whole integer, long bigint, yes boolean, text text, name varchar(9),"
                        + " data bytea, at timestamp(6) with time zone)";
        try (Connection connection = login.make();
                Statement statement = connection.createStatement()) {
            statement.execute(create);
            statement.execute("insert into odd values (null, null, null, null, null, null, null, null)");
            statement.execute("insert into odd (text, name) values ('', ' ')");
            connection.commit();
            var rows = Rows.of(login);
            Table odd = new Schema(connection).tables().getFirst();
            TableFile file = new TableFile(Files.createDirectories(place));

            Manifest.Entry entry = file.write(odd, connection);
            statement.execute("delete from odd");
            long loaded = file.load(odd, connection);
            connection.commit();

            assertThat(loaded).isEqualTo(2).isEqualTo(entry.rows());
            assertThat(rows.get("odd"))
                    .hasSize(2)
                    .anyMatch(row -> row.toLowerCase(Locale.ROOT).contains("text=,"));
            assertThat(Rows.of(login)).isEqualTo(rows);
        }
    }
}
