package org.relais.ontology.outward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a spreadsheet with one sheet: texts are texts, never formulas; dates are dates; the row of names stays in
 * sight. Equal rows give equal bytes, whenever they are written. Held packed until it is closed, since the library
 * writes the time of day into it.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, Office Open XML</a>
 */
public final class XlsxTable implements Table {
    private static final int ROWS_AT_ONCE = 500;
    private static final int MOST_CHARACTERS = 32_767;
    private static final double WIDTH = 22;
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MADE_AT = "<dcterms:created.*?</dcterms:created>";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(packed, "Relais", null);
    private final Worksheet sheet = workbook.newWorksheet("Relais");
    private int row;

    public XlsxTable(OutputStream out, List<String> columns) {
        this.out = out;
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
            text(column, columns.get(column));
            sheet.style(row, column).bold().set();
        }
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
        row++;
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
    }

    private void cell(int column, Object cell) {
        switch (cell) {
            case Optional<?> optional -> optional.ifPresent(value -> cell(column, value));
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case Object text -> text(column, Table.text(text));
        }
    }

    /** As the format wants it: no longer than a cell may be, and nothing in it taken for an escape (ST_Xstring). */
    private void text(int column, String text) {
        if (!text.isEmpty()) {
            String plain = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
            sheet.inlineString(row, column, plain.substring(0, Math.min(MOST_CHARACTERS, plain.length())));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        try (ZipFile from = ZipFile.builder().setByteArray(packed.toByteArray()).get();
                ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                to.putNextEntry(timeless);
                try (InputStream part = from.getInputStream(entry)) {
                    copy(entry.getName(), part, to);
                }
            }
        }
    }

    private static void copy(String name, InputStream part, OutputStream to) throws IOException {
        if (name.equals(PROPERTIES)) {
            String properties = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            to.write(properties.replaceFirst(MADE_AT, "").getBytes(StandardCharsets.UTF_8));
        } else {
            part.transferTo(to);
        }
    }
}
