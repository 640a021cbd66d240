package org.relais.directory.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.relais.directory.seal.NodeKey;

/** Fills an empty database from a backup, and keeps it only when the key opens every profile in it. */
final class RestoreBackup {
    private final Login login;
    private final Path folder;
    private final KeyFile file;
    private final Consumer<String> say;

    RestoreBackup(Login login, Path folder, KeyFile file, Consumer<String> say) {
        this.login = login;
        this.folder = folder;
        this.file = file;
        this.say = say;
    }

    void restore() throws SQLException, IOException {
        Manifest manifest = Manifest.read(folder);
        for (Manifest.Entry entry : manifest.tables()) {
            new TableFile(folder).verify(entry);
        }
        NodeKey key = file.read();
        long opened;
        try (Connection connection = login.make();
                NewDatabase database = new NewDatabase(login, connection)) {
            database.migrate(manifest.schema());
            load(connection, manifest);
            opened = proven(connection, key);
            database.complete();
        }
        manifest.rows().forEach((table, rows) -> say.accept(table + ": " + rows + " rows"));
        manifest.streams()
                .forEach((audience, position) -> say.accept("The " + audience + " stream stands at " + position + "."));
        say.accept("Restored the backup of " + manifest.taken() + ", whose manifest has the SHA-256 "
                + Checksum.of(Manifest.in(folder)) + "; all " + opened + " profiles open with the key.");
    }

    private void load(Connection connection, Manifest manifest) throws SQLException, IOException {
        Schema schema = new Schema(connection);
        List<Table> tables = schema.tables();
        clear(tables, connection);
        Map<String, Long> loaded = new TreeMap<>();
        for (Table table : tables) {
            loaded.put(table.plainName(), new TableFile(folder).load(table, connection));
        }
        refuseUnlessEqual("rows", manifest.rows(), loaded);
        refuseUnlessEqual("stream positions", manifest.streams(), schema.streams());
    }

    /** A migration fills some tables; the backup has those rows as they came to be. */
    private static void clear(List<Table> tables, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables.reversed()) {
                statement.execute(table.delete());
            }
        }
    }

    private static void refuseUnlessEqual(String what, Map<String, Long> told, Map<String, Long> found) {
        if (!told.equals(found)) {
            throw new Stopped("The manifest tells of other " + what + ", " + told + ", than were found, " + found
                    + ". Nothing was kept.");
        }
    }

    private long proven(Connection connection, NodeKey key) throws SQLException {
        try {
            return new Proof(connection, key).profiles();
        } catch (Stopped e) {
            throw new Stopped(
                    e.getMessage() + " Nothing was kept. Is " + file.path() + " the key this node had then?", e);
        }
    }
}
