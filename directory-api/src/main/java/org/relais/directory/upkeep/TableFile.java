package org.relais.directory.upkeep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table's rows as a CSV file: its columns' names, then a line a row; nothing for NULL, Base64 for bytes. */
final class TableFile {
    private static final int FETCH = 50;
    private static final int LARGEST = 1 << 30;

    private final Path folder;

    TableFile(Path folder) {
        this.folder = folder;
    }

    static Path in(Path folder, String table) {
        return folder.resolve(table + ".csv");
    }

    Manifest.Entry write(Table table, Connection connection) throws SQLException, IOException {
        Checksum checksum = new Checksum();
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(table.select());
                FileChannel file = FileChannel.open(
                        in(folder, table.plainName()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                CsvWriter csv = writer(checksum, file)) {
            select.setFetchSize(FETCH);
            csv.writeRecord(table.header());
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); count++) {
                    csv.writeRecord(fields(table, rows));
                }
            }
            csv.flush();
            file.force(true);
        }
        return new Manifest.Entry(table.plainName(), count, checksum.hex());
    }

    private static CsvWriter writer(Checksum checksum, FileChannel file) {
        Writer text = new OutputStreamWriter(
                checksum.over(Channels.newOutputStream(file)), StandardCharsets.UTF_8.newEncoder());
        return CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
    }

    private static List<@Nullable String> fields(Table table, ResultSet row) throws SQLException {
        List<@Nullable String> fields = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            fields.add(column.kind().read(row, fields.size() + 1));
        }
        return fields;
    }

    /** @throws Stopped when the file is not the one that was written */
    void verify(Manifest.Entry entry) throws IOException {
        Path file = in(folder, entry.table());
        if (!Files.isRegularFile(file)) {
            throw new Stopped("The backup is not whole: " + file + " is missing.");
        }
        if (!Checksum.of(file).equals(entry.sha256())) {
            throw new Stopped(file + " is not as it was written: its checksum is not the manifest's.");
        }
    }

    /** Puts the rows into the table, and tells how many. */
    long load(Table table, Connection connection) throws SQLException, IOException {
        try (CsvReader<List<@Nullable String>> csv = CsvReader.builder()
                .maxBufferSize(LARGEST)
                .build(new NullableFields(), in(folder, table.plainName()), StandardCharsets.UTF_8)) {
            Iterator<List<@Nullable String>> lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new Stopped(in(folder, table.plainName()) + " is empty.");
            }
            List<String> header = lines.next().stream().map(Objects::toString).toList();
            Table ordered = table.inOrderOf(header);
            try (Batch batch = new Batch(connection.prepareStatement(ordered.insert()))) {
                while (lines.hasNext()) {
                    batch.add(ordered, lines.next());
                }
                return batch.flush();
            }
        }
    }
}
