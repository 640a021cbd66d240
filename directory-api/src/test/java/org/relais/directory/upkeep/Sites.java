package org.relais.directory.upkeep;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.relais.directory.profile.store.Database;
import org.relais.directory.seal.NodeKey;

/** Places where a node's database may stand: as many as wanted, each new and empty. */
final class Sites implements AutoCloseable {
    private final AtomicInteger count = new AtomicInteger();
    private final Path folder;
    private final EmbeddedPostgres server;

    /** @param folder where the H2 ones lie */
    Sites(Path folder) throws IOException {
        this.folder = folder;
        this.server = EmbeddedPostgres.builder().start();
    }

    Login empty(Brand brand) throws SQLException {
        String name = "site" + count.incrementAndGet();
        return switch (brand) {
            case H2 -> new Login("jdbc:h2:async:" + folder.resolve(name) + ";WRITE_DELAY=0", "relais", "");
            case POSTGRES -> {
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                yield new Login(server.getJdbcUrl("postgres", name), "postgres", "");
            }
        };
    }

    /** A node that runs there until it is closed. */
    static Database node(Login login, NodeKey key) {
        return switch (login.brand()) {
            case H2 -> {
                JdbcConnectionPool pool = JdbcConnectionPool.create(login.url(), login.user(), login.password());
                yield Database.at(pool, key, pool::dispose);
            }
            case POSTGRES -> {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(login.url());
                source.setUser(login.user());
                yield Database.at(source, key, () -> {});
            }
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
