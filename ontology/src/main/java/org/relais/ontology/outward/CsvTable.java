package org.relais.ontology.outward;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV in UTF-8, written as the rows come.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvTable implements Table {
    private final CsvWriter csv;

    public CsvTable(OutputStream out, List<String> columns) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(Table::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
