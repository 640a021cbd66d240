package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** A database that was empty, and is filled whole or left empty. */
final class NewDatabase implements AutoCloseable {
    private final Login login;
    private final Connection connection;
    private boolean complete;

    /** @throws Stopped when it holds something */
    NewDatabase(Login login, Connection connection) throws SQLException {
        this.login = login;
        this.connection = connection;
        if (!new Schema(connection).names().isEmpty()) {
            throw new Stopped("The database is not empty: name a new one.");
        }
        connection.commit();
    }

    /** Makes the tables as they stood after a migration. */
    void migrate(String version) {
        MigrationVersion target = MigrationVersion.fromVersion(version);
        MigrationInfo[] known = login.migrations().load().info().all();
        if (Arrays.stream(known).noneMatch(migration -> target.equals(migration.getVersion()))) {
            throw new Stopped("This backup's schema, " + version + ", is not known here: use the Relais that made it,"
                    + " or a newer one.");
        }
        login.migrations().target(target).load().migrate();
    }

    void complete() throws SQLException {
        connection.commit();
        complete = true;
        login.brand().settle(connection);
    }

    @Override
    public void close() throws SQLException {
        if (!complete) {
            connection.rollback();
            try (Statement statement = connection.createStatement()) {
                for (String table : new Schema(connection).names()) {
                    statement.execute("drop table " + Table.quoted(table) + " cascade");
                }
            }
            connection.commit();
        }
    }
}
