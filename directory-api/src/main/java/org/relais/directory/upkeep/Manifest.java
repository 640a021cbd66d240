package org.relais.directory.upkeep;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a backup says of itself.
 *
 * @param taken when
 * @param schema the migration its tables stand at
 * @param streams the position of each audience's stream
 * @param tables each behind those it refers to
 */
record Manifest(Instant taken, String schema, SortedMap<String, Long> streams, List<Entry> tables) {
    private static final String FORMAT = "relais-backup";
    private static final String VERSION = "1";
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    /** One table's file. */
    record Entry(String table, long rows, String sha256) {
        Entry {
            if (!NAME.matcher(table).matches()) {
                throw new IllegalArgumentException(table);
            }
        }
    }

    static Path in(Path folder) {
        return folder.resolve("manifest.csv");
    }

    /** How many a table has. */
    SortedMap<String, Long> rows() {
        SortedMap<String, Long> rows = new TreeMap<>();
        tables.forEach(each -> rows.put(each.table(), each.rows()));
        return rows;
    }

    void write(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(in(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(Channels.newOutputStream(file), StandardCharsets.UTF_8)) {
            csv.writeRecord(FORMAT, VERSION);
            csv.writeRecord("taken", taken.toString());
            csv.writeRecord("schema", schema);
            streams.forEach((audience, position) -> csv.writeRecord("stream", audience, Long.toString(position)));
            tables.forEach(each -> csv.writeRecord("table", each.table(), Long.toString(each.rows()), each.sha256()));
            csv.flush();
            file.force(true);
        }
    }

    static Manifest read(Path folder) throws IOException {
        if (!Files.isRegularFile(in(folder))) {
            throw new Stopped(
                    folder + " holds no backup: it has no " + in(folder).getFileName() + ".");
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(in(folder), StandardCharsets.UTF_8)) {
            return parsed(csv.stream().toList());
        } catch (CsvParseException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            throw new Stopped(in(folder) + " is damaged.", e);
        }
    }

    private static Manifest parsed(List<CsvRecord> lines) {
        if (!lines.get(0).getField(0).equals(FORMAT)) {
            throw new IllegalArgumentException(FORMAT);
        }
        String version = lines.get(0).getField(1);
        if (!version.equals(VERSION)) {
            throw new Stopped("This backup is of version " + version + "; this Relais reads version " + VERSION + ".");
        }
        SortedMap<String, Long> streams = new TreeMap<>();
        List<Entry> tables = new ArrayList<>();
        Instant taken = Instant.parse(lines.get(1).getField(1));
        String schema = lines.get(2).getField(1);
        for (CsvRecord line : lines.subList(3, lines.size())) {
            switch (line.getField(0)) {
                case "stream" -> streams.put(line.getField(1), Long.valueOf(line.getField(2)));
                case "table" ->
                    tables.add(new Entry(line.getField(1), Long.parseLong(line.getField(2)), line.getField(3)));
                default -> throw new IllegalArgumentException(line.getField(0));
            }
        }
        return new Manifest(taken, schema, streams, tables);
    }
}
