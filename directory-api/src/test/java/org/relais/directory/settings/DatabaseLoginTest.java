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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLoginTest {
    private static final int WRITES = 200;

    /** A file channel of Java is closed for all its users when one of their threads is interrupted in it. */
    @Test
    void an_interrupted_thread_does_not_close_the_embedded_database_for_others(@TempDir Path folder) throws Exception {
        String url = shipped().replace("./relais-data", folder.toString());
        assertThat(url).startsWith("jdbc:h2:").contains(folder.toString());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table written (id int primary key, said varchar)");
            AtomicInteger written = new AtomicInteger();
            CompletableFuture<Void> stopped = new CompletableFuture<>();
            Thread writer = Thread.ofPlatform().daemon().start(() -> write(url, written, stopped));

            for (int done = 1; done < WRITES && !stopped.isDone(); done++) {
                int soFar = done;
                Awaitility.await().until(() -> written.get() >= soFar || stopped.isDone());
                writer.interrupt();
            }
            writer.join();

            assertThat(stopped).isCompleted();
            try (ResultSet count = statement.executeQuery("select count(*) from written")) {
                count.next();
                assertThat(count.getInt(1)).isEqualTo(WRITES);
            }
        }
    }

    private static void write(String url, AtomicInteger written, CompletableFuture<Void> stopped) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            while (written.get() < WRITES) {
                statement.execute("insert into written values (%d, '%s')".formatted(written.get(), "x".repeat(2_000)));
                written.incrementAndGet();
            }
            stopped.complete(null);
        } catch (SQLException e) {
            stopped.completeExceptionally(e);
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
