package org.relais.directory.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relais.ontology.outward.CsvTable;
import org.relais.ontology.outward.HsdsTables;
import org.relais.ontology.profile.View;

/**
 * The tables of a dump while they are written: each into a file of its own, since their rows come in turn, and all of
 * them into one archive at the end.
 */
final class DumpTables implements AutoCloseable {
    private static final String DESCRIPTOR = "datapackage.json";

    private final HsdsTables hsds;
    private final Path folder;
    private final Map<String, CsvTable> tables = new LinkedHashMap<>();

    /** @param folder to be made, and empty again once the archive is written */
    DumpTables(HsdsTables hsds, Path folder) throws IOException {
        this.hsds = hsds;
        this.folder = folder;
        Files.createDirectory(folder);
        for (Map.Entry<String, List<String>> table : hsds.columns().entrySet()) {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(table.getKey())));
            tables.put(table.getKey(), new CsvTable(out, table.getValue()));
        }
        hsds.vocabulary(this::row);
    }

    void add(View view) throws IOException {
        hsds.entry(view, this::row);
    }

    private void row(String table, List<?> cells) {
        Objects.requireNonNull(tables.get(table)).row(cells);
    }

    /** @param into gets the archive, in the same bytes for the same rows */
    void archive(OutputStream into, long position, Instant published) throws IOException {
        close();
        ZipOutputStream zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
        zip.putNextEntry(entry(DESCRIPTOR, published));
        zip.write(hsds.descriptor(position, published).toString().getBytes(StandardCharsets.UTF_8));
        for (String table : hsds.columns().keySet()) {
            zip.putNextEntry(entry(table, published));
            Files.copy(folder.resolve(table), zip);
            Files.delete(folder.resolve(table));
        }
        zip.finish();
        Files.delete(folder);
    }

    private static ZipEntry entry(String name, Instant published) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(published, ZoneOffset.UTC));
        return entry;
    }

    @Override
    public void close() throws IOException {
        for (CsvTable table : tables.values()) {
            table.close();
        }
        tables.clear();
    }
}
