package org.relais.directory.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLoginTest {
    private static final int WRITES = 200;

    /** A file channel of Java is closed for all its users when one of their threads is interrupted in it. */
    @Test
    void an_interrupted_thread_does_not_close_the_embedded_database_for_others(@TempDir Path folder) throws Exception {
        String url = shipped().replace("./relais-data", folder.toString());
        assertThat(url).startsWith("jdbc:h2:").contains(folder.toString());
        try (Connection others = DriverManager.getConnection(url);
                Connection interrupted = DriverManager.getConnection(url);
                Statement statement = others.createStatement()) {
            statement.execute("create table written (id int primary key, said varchar)");

            write(interrupted);

            try (ResultSet count = statement.executeQuery("select count(*) from written")) {
                count.next();
                assertThat(count.getInt(1)).isEqualTo(WRITES);
            }
        }
    }

    /** In a thread that is interrupted before each write, so that the interrupt meets the file. */
    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int row = 0; row < WRITES; row++) {
                Thread.currentThread().interrupt();
                statement.execute("insert into written values (%d, '%s')".formatted(row, "x".repeat(2_000)));
            }
        } finally {
            Thread.interrupted();
        }
    }

    /** The address that a node has unless it is told another. */
    private static String shipped() throws Exception {
        Properties settings = new Properties();
        try (InputStream file =
                DatabaseLoginTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(Objects.requireNonNull(file));
        }
        return settings.getProperty("relais.db.url");
    }
}
