package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet and a CSV file say the same, calculate with nothing, and give every text back. */
class TableTest {
    private static final List<String> COLUMNS = List.of("name", "phones", "confirmed_on", "distance_km", "legal_aid");

    static LongStream seeds() {
        return LongStream.range(0, 8L * Integer.getInteger("relais.rounds", 3));
    }

    private static byte[] written(Function<OutputStream, Table> kind, List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Table table = kind.apply(bytes)) {
            for (List<Object> row : rows) {
                table.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] csv(List<List<Object>> rows) throws IOException {
        return written(out -> new CsvTable(out, COLUMNS), rows);
    }

    private static byte[] xlsx(List<List<Object>> rows) throws IOException {
        return written(out -> new XlsxTable(out, COLUMNS), rows);
    }

    private static List<List<String>> readCsv(byte[] csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<Row> readXlsx(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<List<String>> texts(List<Row> rows) {
        return rows.stream().map(TableTest::texts).toList();
    }

    private static List<String> texts(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            cells.add(row.getOptionalCell(column).map(TableTest::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER ->
                cell.getColumnIndex() == COLUMNS.indexOf("confirmed_on")
                        ? cell.asDate().toLocalDate().toString()
                        : cell.asNumber().toPlainString();
            default -> throw new AssertionError(cell.getType() + " is no cell of ours");
        };
    }

    /** Of letters that spreadsheets, CSV and XML give a meaning to. */
    private static String anyText(Random random) {
        List<String> letters = List.of(
                "=",
                "+",
                "-",
                "@",
                "＝",
                "＋",
                "－",
                "＠",
                "﹢",
                "−",
                "\t",
                "\n",
                "'",
                " ",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\ufeff",
                "\"",
                ",",
                ";",
                "<",
                "&",
                "]]>",
                "a",
                "1",
                "(",
                "é",
                "🙂",
                "помощ",
                "+32 2 555 01 02",
                "_x003D_");
        return random.ints(random.nextInt(0, 6), 0, letters.size())
                .mapToObj(letters::get)
                .collect(Collectors.joining());
    }

    private static List<List<Object>> anyRows(Random random, int count) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(List.of(
                    anyText(random),
                    List.of(anyText(random), anyText(random)),
                    random.nextBoolean()
                            ? Optional.empty()
                            : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)),
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(BigDecimal.valueOf(random.nextInt(-99, 99), 1)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(true)));
        }
        return rows;
    }

    /** Takes off the guard, as the help page tells programs to. */
    static String unguarded(String cell) {
        String inside = cell.matches("(?s)'+[\\t\\r\\n].*") ? cell.substring(1) : cell;
        return Pattern.compile("[^;\\t\\r\\n]+")
                .matcher(inside)
                .replaceAll(each -> Matcher.quoteReplacement(withoutApostrophe(each.group())));
    }

    private static String withoutApostrophe(String text) {
        return text.matches("(?s)'[\\s\\p{Z}\\p{Cc}\\p{Cf}']*[=+\\-@−﹢﹣﹦﹫＝＋－＠].*") ? text.substring(1) : text;
    }

    /** The reader of spreadsheets leaves escapes as they are. */
    private static String unescaped(String text) {
        return text.replace("_x005F_", "_");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_spreadsheet_read_back_is_the_table_read_back(long seed) throws IOException {
        List<List<Object>> rows = anyRows(new Random(seed), 60);

        List<List<String>> sheet = texts(readXlsx(xlsx(rows)));
        List<List<String>> table = readCsv(csv(rows));

        assertThat(sheet.getFirst()).isEqualTo(COLUMNS).isEqualTo(table.getFirst());
        assertThat(sheet).hasSize(61);
        for (int row = 0; row < sheet.size(); row++) {
            assertThat(sheet.get(row).stream().map(TableTest::unescaped).map(TableTest::numbered))
                    .as("row %d", row)
                    .isEqualTo(table.get(row).stream().map(TableTest::numbered).toList());
        }
    }

    /** A number as it is, however many zeros it is written with. */
    private static String numbered(String cell) {
        return cell.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_cell_begins_as_a_formula_does_and_every_text_comes_back(long seed) throws IOException {
        List<List<Object>> rows = anyRows(new Random(seed), 200);

        List<List<String>> table = readCsv(csv(rows));

        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 2; column++) {
                String cell = table.get(row + 1).get(column);
                for (String part : cell.split("[;\\t\\r\\n]")) {
                    assertThat(part.replaceAll("^[\\s\\p{Z}\\p{C}]+", "")).doesNotMatch("(?s)[=+\\-@＝＋－＠﹢−].*");
                }
                assertThat(cell).doesNotMatch("(?s)[\\t\\r\\n].*");
            }
            assertThat(unguarded(table.get(row + 1).getFirst()))
                    .isEqualTo(rows.get(row).getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+32 2 555 01 02",
                "-2",
                "@SUM(A1)",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "＝1",
                "\u3000＋1",
                "'=1"
            })
    void what_a_spreadsheet_would_calculate_gets_one_apostrophe(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @Test
    void what_begins_a_cell_where_semicolons_part_cells_is_guarded_too() {
        assertThat(FormulaGuard.guarded("a;=1+1; b")).isEqualTo("a;'=1+1; b");
        assertThat(FormulaGuard.guarded("a\n=1")).isEqualTo("a\n'=1");
        assertThat(FormulaGuard.guarded("\t=1")).isEqualTo("'\t'=1");
        assertThat(FormulaGuard.guarded("+32 2 555 01 02;+32 2 555 01 03"))
                .isEqualTo("'+32 2 555 01 02;'+32 2 555 01 03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Huis", "0032 2 555", "1-2", "a=b", "l'avocat", "'t Huis", "info@example.org"})
    void what_no_spreadsheet_calculates_stays_as_it_is(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }

    @Test
    void no_cell_of_a_spreadsheet_is_a_formula_and_the_names_stay_in_sight() throws IOException {
        byte[] xlsx = xlsx(List.of(
                List.of("=1+1", List.of("+32 2 555 01 02"), LocalDate.of(2026, 11, 2), new BigDecimal("3.1"), true)));

        List<Cell> cells = readXlsx(xlsx).get(1).stream().toList();
        String sheet = parts(xlsx).get("xl/worksheets/sheet1.xml");

        assertThat(cells.stream().map(Cell::getType))
                .containsExactly(CellType.STRING, CellType.STRING, CellType.NUMBER, CellType.NUMBER, CellType.BOOLEAN);
        assertThat(cells.get(2).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(sheet)
                .doesNotContain("<f>", "<f ")
                .contains("state=\"frozen\"")
                .contains("&apos;=1+1");
    }

    @Test
    void equal_rows_give_equal_bytes_whenever_they_are_written() throws Exception {
        List<List<Object>> rows = anyRows(new Random(7), 1_200);

        byte[] one = xlsx(rows);
        Thread.sleep(20);

        assertThat(xlsx(rows)).isEqualTo(one);
        assertThat(parts(one).values()).noneMatch(part -> part.contains("dcterms:created>"));
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
