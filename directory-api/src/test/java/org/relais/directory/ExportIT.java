package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a search finds, as a file that an office opens. */
@ExtendWith(SharedNode.class)
class ExportIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedNode node;

    ExportIT(ServedNode node) {
        this.node = node;
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private byte[] get(String path, String... headers) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", path, headers);
        assertThat(answer.statusCode())
                .as("%s %s", path, new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    /** The ids on all pages, in their order. */
    private List<String> found(String question) throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = ServedNode.parsed(
                    new String(get("/search.json?" + question + "&per_page=7" + cursor), StandardCharsets.UTF_8));
            page.getJsonArray("contents").getValuesAs(JsonObject.class).forEach(hit -> ids.add(hit.getString("id")));
            cursor = page.containsKey("next_cursor") ? "&cursor=" + page.getString("next_cursor") : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private static List<List<String>> table(byte[] csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<Row> sheet(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> switch (cell.getType()) {
                    case BOOLEAN -> cell.asBoolean().toString();
                    case NUMBER ->
                        cell.getDataFormatString() == null
                                ? cell.asNumber().toPlainString()
                                : cell.asDate().toLocalDate().toString();
                    default -> cell.asString();
                })
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=lawyer",
                "q=",
                "q=&country=BE&sort=name",
                "q=Antwerp&sort=distance&near=Antwerp&radius=200",
                "q=&sort=confirmed&entry=professional"
            })
    void a_file_holds_exactly_what_all_pages_hold_in_their_order(String question) throws Exception {
        List<String> ids = found(question);
        List<List<String>> table = table(get("/search.csv?" + question));
        List<Row> sheet = sheet(get("/search.xlsx?" + question));

        assertThat(ids).isNotEmpty();
        assertThat(table.stream().skip(1).map(List::getFirst)).isEqualTo(ids);
        assertThat(cards(get("/search.vcf?" + question))).isEqualTo(ids);
        assertThat(sheet).hasSameSizeAs(table);
        for (int row = 0; row < sheet.size(); row++) {
            int at = row;
            assertThat(IntStream.range(0, table.getFirst().size()).mapToObj(column -> text(sheet.get(at), column)))
                    .as("row %d", row)
                    .isEqualTo(table.get(row));
        }
    }

    private static List<String> cards(byte[] vcf) throws IOException {
        try (VCardReader reader = new VCardReader(new String(vcf, StandardCharsets.UTF_8))) {
            List<String> ids = new ArrayList<>();
            for (VCard card : reader.readAll()) {
                ids.add(card.getSources()
                        .getFirst()
                        .getValue()
                        .replaceFirst(".*/", "")
                        .replace(".vcf", ""));
            }
            return ids;
        }
    }

    @Test
    void a_row_says_how_an_entry_is_reached_and_names_concepts_for_the_reader() throws Exception {
        List<List<String>> dutch = table(get("/search.csv?q=Payoke", "Accept-Language", "nl"));
        List<List<String>> english = table(get("/search.csv?q=Payoke", "Accept-Language", "en"));
        List<String> columns = english.getFirst();
        List<String> payoke = english.get(1);

        assertThat(columns)
                .startsWith("id", "entry", "url", "name")
                .contains("email", "phones", "postal_code", "license", "why.words");
        assertThat(payoke.get(columns.indexOf("email"))).isEqualTo("admin@payoke.be");
        assertThat(payoke.get(columns.indexOf("phones"))).startsWith("'+32");
        assertThat(payoke.get(columns.indexOf("country"))).isEqualTo("BE");
        assertThat(dutch.get(1).get(columns.indexOf("kinds")))
                .isNotBlank()
                .isNotEqualTo(payoke.get(columns.indexOf("kinds")));
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "vcf, text/vcard", "xlsx, " + XLSX})
    void a_file_is_named_and_has_its_type_by_suffix_and_by_accept(String suffix, String type) throws Exception {
        HttpResponse<byte[]> named = ask("GET", "/search." + suffix + "?q=Payoke&page=3&per_page=1");
        HttpResponse<byte[]> accepted = ask("GET", "/search?q=Payoke", "Accept", type);
        HttpResponse<byte[]> head = ask("HEAD", "/search." + suffix + "?q=Payoke");

        assertThat(named.body()).as("pages change nothing").isEqualTo(accepted.body());
        for (HttpResponse<byte[]> answer : List.of(named, accepted, head)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(type);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"relais-search." + suffix + "\"");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
            assertThat(answer.headers().firstValue("ETag").isPresent())
                    .as("what is held whole has an ETag")
                    .isEqualTo(suffix.equals("xlsx"));
        }
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_spreadsheet_is_the_same_bytes_at_every_time_and_no_cell_calculates() throws Exception {
        byte[] one = get("/search.xlsx?q=lawyer");
        Thread.sleep(20);

        assertThat(get("/search.xlsx?q=lawyer")).isEqualTo(one);
        assertThat(sheet(one).stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null)
                        .map(Cell::getType))
                .doesNotContain(CellType.FORMULA, CellType.ERROR);
    }

    @Test
    void every_page_of_results_leads_to_its_files() throws Exception {
        HttpResponse<byte[]> page = ask("GET", "/search?q=lawyer&per_page=2&page=2", "Accept", "text/html");

        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains(
                        "href=\"/search.xlsx?q=lawyer\"",
                        "href=\"/search.csv?q=lawyer\"",
                        "href=\"/search.vcf?q=lawyer\"");
        assertThat(page.headers().allValues("Link"))
                .anyMatch(link -> link.contains("/search.xlsx?q=lawyer>") && link.contains(XLSX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search.xlsx?q=%21", "/search.csv?colour=red", "/search.vcf?sort=distance"})
    void a_question_that_makes_no_sense_is_refused_before_anything_is_written(String path) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }
}
