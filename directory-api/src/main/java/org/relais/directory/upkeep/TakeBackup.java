package org.relais.directory.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes all tables, as they stand at one moment, into a new folder, a row at a time. */
final class TakeBackup {
    private final Login login;
    private final Path place;
    private final InstantSource clock;
    private final Consumer<String> say;

    TakeBackup(Login login, Path place, InstantSource clock, Consumer<String> say) {
        this.login = login;
        this.place = place;
        this.clock = clock;
        this.say = say;
    }

    void take() throws SQLException, IOException {
        try (Connection connection = login.open();
                NewFolder folder = new NewFolder(place)) {
            login.brand().holdStill(connection);
            Manifest manifest = write(new Schema(connection), connection, folder.growing());
            manifest.write(folder.growing());
            Path complete = folder.complete();
            say.accept("The backup lies in " + complete + ".");
            say.accept("Its manifest has the SHA-256 " + Checksum.of(Manifest.in(complete)) + ".");
        }
    }

    private Manifest write(Schema schema, Connection connection, Path folder) throws SQLException, IOException {
        String version = schema.version();
        Instant taken = clock.instant();
        TableFile file = new TableFile(folder);
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Table table : schema.tables()) {
            Manifest.Entry entry = file.write(table, connection);
            entries.add(entry);
            say.accept(entry.table() + ": " + entry.rows() + " rows");
        }
        return new Manifest(taken, version, schema.streams(), entries);
    }
}
