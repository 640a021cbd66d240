package org.relais.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relais.ontology.rdf.RdfFormat;

/** What a portal begins its copy with. */
@ExtendWith(SharedNode.class)
class DumpsIT {
    private final ServedNode node;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WithPhone entry = WithPhone.fresh();

    DumpsIT(ServedNode node) {
        this.node = node;
    }

    private int head() throws Exception {
        return ServedNode.parsed(node.get("/feed/checkpoint").body()).getInt("position");
    }

    /** The list, once there is a dump of what is public now. */
    private JsonObject made() throws Exception {
        node.write("POST", "/dumps", "");
        int head = head();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(this::list, list -> list.getInt("position", 0) == head);
    }

    private JsonObject list() throws Exception {
        HttpResponse<String> answer = node.get("/dumps");
        return answer.statusCode() == 200 ? ServedNode.parsed(answer.body()) : JsonObject.EMPTY_JSON_OBJECT;
    }

    private byte[] file(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(node.at(FeedCopy.path(address))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void every_form_holds_every_entry_and_has_the_checksum_it_is_listed_with() throws Exception {
        node.write("POST", "/profiles", entry.document("Aurore"));
        JsonObject list = made();
        Model entries = ModelFactory.createDefaultModel();
        FeedCopy copy = FeedCopy.of(node);
        copy.entries().values().forEach(entries::add);

        assertThat(list.getJsonArray("files")).hasSize(5);
        for (JsonObject file : list.getJsonArray("files").getValuesAs(JsonObject.class)) {
            byte[] packed = file(file.getString("url"));
            assertThat(packed).hasSize(file.getInt("bytes"));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(packed)))
                    .isEqualTo(file.getString("sha256"));
            if (file.getString("compression").equals("zip")) {
                assertTablesHold(packed, copy.entries().keySet());
                continue;
            }
            byte[] content = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            RdfFormat.ofMediaType(file.getString("media_type"))
                    .ifPresentOrElse(
                            format -> assertThat(format.read(content, URI.create("http://localhost:" + node.port()))
                                            .isIsomorphicWith(entries))
                                    .as(file.getString("url"))
                                    .isTrue(),
                            () -> assertThat(new String(content, UTF_8).lines())
                                    .hasSize(copy.entries().size()));
        }
        String sums = new String(file("/dumps/" + list.getInt("position") + "/SHA256SUMS"), UTF_8);
        assertThat(sums.lines()).hasSize(5);
        assertThat(node.get("/dumps/directory.nt.gz")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/dumps/" + list.getInt("position") + "/directory.nt.gz");
    }

    @Test
    void a_download_that_broke_off_goes_on_where_it_did() throws Exception {
        node.write("POST", "/profiles", entry.document("Aurore"));
        JsonObject file = made().getJsonArray("files").getJsonObject(0);
        String path = FeedCopy.path(file.getString("url"));
        int size = file.getInt("bytes");
        byte[] whole = file(file.getString("url"));

        HttpResponse<byte[]> begun = part(path, "Range", "bytes=0-99");
        String tag = begun.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> rest = part(path, "Range", "bytes=100-", "If-Range", tag);
        assertThat(begun.statusCode()).isEqualTo(206);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range")).contains("bytes 100-%d/%d".formatted(size - 1, size));
        assertThat(rest.headers().firstValueAsLong("Content-Length")).hasValue(size - 100);
        byte[] joined = Arrays.copyOf(begun.body(), size);
        System.arraycopy(rest.body(), 0, joined, 100, rest.body().length);
        assertThat(joined).isEqualTo(whole);

        assertThat(part(path, "Range", "bytes=100-", "If-Range", "\"another\"").body())
                .isEqualTo(whole);
        HttpResponse<String> behind = node.get(path, "Range", "bytes=" + size + "-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(behind.body()).contains("range-not-satisfiable");
        HttpResponse<Void> head = client.send(
                HttpRequest.newBuilder(node.at(path)).HEAD().build(), HttpResponse.BodyHandlers.discarding());
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(size);
        assertThat(head.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    /** @param headers name and value in turn */
    private HttpResponse<byte[]> part(String path, String... headers) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(node.at(path)).headers(headers).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** @param entries IRIs of all that is public */
    private static void assertTablesHold(byte[] archive, Set<String> entries) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        Set<String> described = new HashSet<>(Set.of("datapackage.json"));
        ServedNode.parsed(files.get("datapackage.json"))
                .getJsonArray("resources")
                .getValuesAs(JsonObject.class)
                .forEach(table -> described.add(table.getString("path")));
        assertThat(files.keySet()).isEqualTo(described);
        try (CsvReader<NamedCsvRecord> organizations =
                CsvReader.builder().ofNamedCsvRecord(files.get("organizations.csv"))) {
            assertThat(organizations.stream().map(row -> row.getField("id")))
                    .containsExactlyInAnyOrderElementsOf(entries.stream()
                            .filter(entry -> entry.contains("/organizations/"))
                            .map(entry ->
                                    entry.substring(entry.lastIndexOf('/') + 1).replace("#it", ""))
                            .toList());
        }
    }

    @Test
    void the_feed_goes_on_where_the_dump_ends() throws Exception {
        node.write("POST", "/profiles", entry.document("Aurore"));
        int position = made().getInt("position");
        assertThat(node.get("/feed.ndjson?after=" + position).body()).isEmpty();

        node.write("PUT", entry.path(), entry.document("Aurore du soir"), "If-Match", "\"v1\"");

        assertThat(node.get("/feed.ndjson?after=" + position).body().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Aurore du soir"));
    }

    @Test
    void a_dump_stays_while_entries_are_added_and_changed() throws Exception {
        node.write("POST", "/profiles", entry.document("Aurore"));
        int position = made().getInt("position");

        node.write("POST", "/profiles", WithPhone.fresh().document("Aube"));
        node.write("PUT", entry.path(), entry.document("Aurore du soir"), "If-Match", "\"v1\"");

        assertThat(list().getInt("position")).isEqualTo(position);
    }

    @Test
    void a_dump_that_holds_what_is_hidden_now_is_gone_once_the_write_is_answered() throws Exception {
        node.write("POST", "/profiles", entry.document("Aurore"));
        String file = made().getJsonArray("files").getJsonObject(0).getString("url");

        node.write("PUT", entry.path(), entry.document("Aurore", ",\"visibility\":\"SEALED\""), "If-Match", "\"v1\"");

        assertThat(node.get("/dumps").statusCode()).isEqualTo(404);
        assertThat(node.get(FeedCopy.path(file)).statusCode()).isEqualTo(404);
        made();
        assertThat(node.get(FeedCopy.path(file)).statusCode()).isEqualTo(404);
    }
}
