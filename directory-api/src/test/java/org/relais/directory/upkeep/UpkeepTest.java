package org.relais.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.profile.store.Database;
import org.relais.directory.seal.NodeKey;

class UpkeepTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private final NodeKey key = NodeKey.make();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String database;
    private String keyFile;

    @BeforeEach
    void name() {
        database = "jdbc:h2:async:" + folder.resolve("data/directory") + ";WRITE_DELAY=0";
        keyFile = folder.resolve("data.key").toString();
        key.write(Path.of(keyFile));
    }

    private Database node() {
        return Sites.node(new Login(database, "relais", ""), key);
    }

    private int run(String... words) {
        return Upkeep.run(List.of(words), () -> NOON, printer(out), printer(err));
    }

    private static PrintStream printer(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_node_is_backed_up_restored_elsewhere_and_given_a_new_key() throws Exception {
        try (Database node = node()) {
            Population.publish(node, 1, 3);
        }
        String elsewhere = "jdbc:h2:async:" + folder.resolve("elsewhere/directory");

        assertThat(run("backup", "--db", database, "--to", path("backup"))).isZero();
        assertThat(run("restore", "--db", elsewhere, "--from", path("backup"), "--key", keyFile))
                .isZero();
        assertThat(run("rotate", "--db", elsewhere, "--key", keyFile)).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("The backup lies in " + path("backup") + ".")
                .contains("profiles open with the key.")
                .endsWith("The key file holds only the new key.\n");
    }

    @Test
    void the_password_comes_from_a_file() throws Exception {
        Login login = new Login(database, "operator", "a secret of ours");
        Sites.node(login, key).close();
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of ours\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "another\n");

        assertThat(run(
                        "backup",
                        "--db",
                        database,
                        "--user",
                        "operator",
                        "--password-file",
                        wrong.toString(),
                        "--to",
                        path("backup")))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("relais: The database refuses this user or password.\n");
        assertThat(run(
                        "backup",
                        "--db",
                        database,
                        "--user",
                        "operator",
                        "--password-file",
                        secret.toString(),
                        "--to",
                        path("backup")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("a secret of ours");
        assertThat(login.toString()).doesNotContain("a secret of ours");
    }

    /** What the words say is refused, and what the refusal must hold. */
    @Test
    void every_refusal_is_one_sentence_and_a_code() throws Exception {
        node().close();
        Files.createDirectories(folder.resolve("full/inside"));
        Path noKey = Files.writeString(folder.resolve("no.key"), "not a key");
        Files.writeString(folder.resolve("empty.key"), "");
        String absent = "jdbc:h2:async:" + folder.resolve("absent/directory");
        String nobody = "jdbc:postgresql://127.0.0.1:1/nobody";

        Map<List<String>, String> refusals = Map.ofEntries(
                Map.entry(List.of("rotate", "--db", database, "--key", path("lost.key")), "There is no key file"),
                Map.entry(List.of("rotate", "--db", database, "--key", noKey.toString()), "holds no node key"),
                Map.entry(List.of("rotate", "--db", database, "--key", path("empty.key")), "holds no node key"),
                Map.entry(List.of("rotate", "--db", absent, "--key", keyFile), "There is no database"),
                Map.entry(List.of("backup", "--db", absent, "--to", path("b")), "There is no database"),
                Map.entry(List.of("backup", "--db", nobody, "--to", path("b")), "cannot be reached"),
                Map.entry(List.of("backup", "--db", "jdbc:oracle:x", "--to", path("b")), "H2 or PostgreSQL"),
                Map.entry(List.of("backup", "--db", database, "--to", path("full")), "is not empty"),
                Map.entry(List.of("backup", "--db", database, "--to", noKey.toString()), "is not a folder"),
                Map.entry(List.of("backup", "--db", database, "--to", noKey + "/x"), "in the way"),
                Map.entry(List.of("backup", "--db", database), "--to is missing"),
                Map.entry(List.of("backup", "--db"), "--db wants a value"),
                Map.entry(List.of("backup", "--db", database, "--db", database), "stands twice"),
                Map.entry(List.of("backup", "--key", keyFile), "no option --key"),
                Map.entry(
                        List.of("backup", "--db", database, "--password-file", path("lost"), "--to", path("b")),
                        "There is no " + path("lost")),
                Map.entry(List.of("restore", "--db", absent, "--from", path("full"), "--key", keyFile), "no backup"));

        refusals.forEach((words, reason) -> {
            err.reset();
            assertThat(run(words.toArray(String[]::new))).as("%s", words).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .as("%s", words)
                    .startsWith("relais: ")
                    .contains(reason)
                    .hasLineCount(1);
        });
        assertThat(folder.resolve("absent")).doesNotExist();
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "erase"})
    void another_word_gets_the_list_of_chores(String word) {
        assertThat(run(Stream.of(word).filter(each -> !each.isEmpty()).toArray(String[]::new)))
                .isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("rotate", "backup", "restore");
    }

    /** In a process of its own, as an operator runs it. */
    @Test
    void beside_a_running_node_every_chore_says_to_stop_it() throws Exception {
        try (Database node = node()) {
            Population.publish(node, 1, 1);
            for (List<String> words : List.of(
                    List.of("rotate", "--db", database, "--key", keyFile),
                    List.of("backup", "--db", database, "--to", path("backup")))) {
                Process process = new ProcessBuilder(Stream.concat(
                                        Stream.of(
                                                Path.of(System.getProperty("java.home"), "bin", "java")
                                                        .toString(),
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                Upkeep.class.getName()),
                                        words.stream())
                                .toList())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(process.waitFor()).isEqualTo(1);
                assertThat(said).isEqualTo("relais: The database is in use: stop the node first.\n");
            }
        }
    }
}
