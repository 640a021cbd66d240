package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script says to its operator, and does for her: a start that cannot be, a file at start, the end. */
class ServeIT {
    private static final String KEPT = "7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0a01";
    private static final String ROWS = """
            {"id":"%s","name":"Maison Aurore","description":"Aide aux victimes.","language":"fr"}
            {"id":"7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0a02","name":5}
            """.formatted(KEPT);

    @TempDir
    private Path folder;

    /** How the script ended. */
    private record Ended(int code, String said) {}

    private static Ended relais(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("relais.it.script")).redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** To the folder, at a port nobody listens at. */
    private Ended serve(Map<String, String> environment, String... options) throws Exception {
        try (ServedNode node = ServedNode.starting(folder.resolve("data"), null, environment, options)) {
            return new Ended(node.awaitEnd(), node.said());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port, relais: --port wants a value",
        "--import, relais: --import wants a value",
        "--port x, relais: --port wants a number",
        "--import nowhere.ndjson, relais: no such file: nowhere.ndjson",
        "--fast, relais: serve does not know '--fast'"
    })
    void an_option_that_makes_no_sense_is_told_in_a_sentence(String options, String sentence) throws Exception {
        Ended ended = relais(Map.of(), ("serve " + options).split(" "));

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void a_taken_port_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = relais(Map.of(), "serve", "--port", "" + taken.getLocalPort());

            assertThat(ended.code()).isNotZero();
            assertThat(ended.said()).startsWith("relais: port " + taken.getLocalPort() + " is taken.");
        }
    }

    @Test
    void without_curl_it_is_told_at_once() throws Exception {
        Files.copy(Path.of("/usr/bin/dirname"), folder.resolve("dirname"), StandardCopyOption.COPY_ATTRIBUTES);

        Ended ended = relais(Map.of("PATH", folder.toString()), "serve");

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).startsWith("relais: curl is not installed");
    }

    @Test
    void without_a_jdk_25_it_is_told_to_install_one() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("jdk-17/bin"));
        Files.createFile(
                bin.resolve("java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");

        Ended ended = serve(Map.of(
                "JAVA_HOME", Files.createDirectory(folder.resolve("empty")).toString(),
                "HOME", folder.toString(),
                "PATH", bin + ":/usr/bin:/bin"));

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).startsWith("relais: this needs JDK 25, and none was found.");
    }

    @Test
    void demonstration_entries_are_never_loaded_where_others_could_see_them() throws Exception {
        Ended ended = serve(Map.of(), "--demo", "--base-url", "https://192.0.2.1");

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("demonstration entries load only where nobody else can see them");
    }

    @Test
    void demonstration_entries_are_never_loaded_beside_real_ones() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            Ended ended = serve(
                    Map.of(
                            "RELAIS_DB_CLASS", "org.postgresql.ds.PGSimpleDataSource",
                            "RELAIS_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                            "RELAIS_DB_USER", "postgres",
                            "RELAIS_DB_PASSWORD", "postgres"),
                    "--demo");

            assertThat(ended.code()).isNotZero();
            assertThat(ended.said()).contains("demonstration entries load only into the embedded database");
        }
    }

    @Test
    void a_file_is_taken_in_once_its_rows_are_reported_each_time_and_what_was_invented_can_be_taken_away()
            throws Exception {
        Path data = folder.resolve("data");
        Path file = Files.writeString(folder.resolve("rows.ndjson"), ROWS);
        Set<Path> seen = new HashSet<>();
        try (ServedNode node =
                ServedNode.starting(data, null, ServedNode.SHORT_LIVED, "--demo", "--import", file.toString())) {
            node.awaitAnswers();
            assertReport(newReport(node, data, seen), "created");
            assertInventedEntriesGo(node);
            assertThat(node.stop("TERM")).isZero();
        }

        assertThat(data.resolve("data-set")).isDirectory();
        Map<String, String> withoutQueries = new HashMap<>(ServedNode.SHORT_LIVED);
        withoutQueries.put("RELAIS_SPARQL", "off");
        try (ServedNode again =
                ServedNode.starting(data, null, withoutQueries, "--demo", "--import", file.toString())) {
            again.awaitAnswers();
            assertNothingIsLeftOfQueries(again, data);
            assertReport(newReport(again, data, seen), "unchanged");
            assertThat(again.found("Lichtspoor Schelde"))
                    .noneMatch(hit -> hit.toString().contains("Lichtspoor"));
            assertThat(again.stop("INT")).isZero();
        }

        Ended asReal = serve(Map.of(), "--no-demo");
        assertThat(asReal.code()).isNotZero();
        assertThat(asReal.said()).contains("this database began with demonstration entries");
    }

    private static void assertNothingIsLeftOfQueries(ServedNode node, Path data) throws Exception {
        assertThat(node.get("/sparql").statusCode()).isEqualTo(404);
        assertThat(node.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(404);
        assertThat(node.get("/", "Accept", "application/json").body()).doesNotContain("sparql");
        assertThat(node.get("/catalog.ttl").body()).doesNotContain("/sparql");
        assertThat(data.resolve("data-set")).doesNotExist();
    }

    private static Path newReport(ServedNode node, Path data, Set<Path> seen) throws IOException {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> node.said().contains("rows.ndjson: 2 rows, "));
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(data, "import-report-*.ndjson")) {
            for (Path report : reports) {
                if (seen.add(report)) {
                    assertThat(node.said()).contains(report.toString());
                    return report;
                }
            }
        }
        throw new AssertionError("there is no report; the node said:\n" + node.said());
    }

    private static void assertReport(Path report, String fate) throws IOException {
        List<JsonObject> lines =
                Files.readAllLines(report).stream().map(ServedNode::parsed).toList();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().getString("fate")).isEqualTo(fate);
        assertThat(lines.getFirst().getString("id")).isEqualTo(KEPT);
        assertThat(lines.get(1).getString("fate")).isEqualTo("refused");
        assertThat(lines.get(1).getJsonArray("findings").getJsonObject(0).getString("pointer"))
                .isEqualTo("/name");
        assertThat(lines.getLast().getInt(fate)).isEqualTo(1);
    }

    private static void assertInventedEntriesGo(ServedNode node) throws IOException, InterruptedException {
        String invented =
                "/organizations/" + node.found("Lichtspoor Schelde").getFirst().getString("id");
        String real = "/organizations/" + node.found("Payoke").getFirst().getString("id");
        assertThat(node.get(invented).body()).contains("\"demonstration\":true");

        Ended ended = relais(Map.of("RELAIS_TOKEN", node.token()), "demo", "--remove", "--port", "" + node.port());

        assertThat(ended).isEqualTo(new Ended(0, "{\"withdrawn\":190}\n"));
        assertThat(node.get(invented).statusCode()).isEqualTo(410);
        assertThat(node.get(real).statusCode()).isEqualTo(200);
        assertThat(node.get("/organizations/" + KEPT).statusCode()).isEqualTo(200);
        assertThat(node.total("/organizations?per_page=1")).isEqualTo(22);
    }
}
