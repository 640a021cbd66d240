package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** The databases a node runs on, and what each does in a way of its own. */
enum Brand {
    /** Reads row by row only when told to; its snapshot of all tables is the serializable one. */
    H2(
            "jdbc:h2:",
            ";IFEXISTS=TRUE",
            "set lazy_query_execution true",
            Connection.TRANSACTION_SERIALIZABLE,
            "select count(*) from information_schema.sessions",
            "checkpoint sync"),
    /** Never acknowledges a commit that is not on the disk, whatever the server's own setting. */
    POSTGRES(
            "jdbc:postgresql:",
            "",
            "set synchronous_commit to on",
            Connection.TRANSACTION_REPEATABLE_READ,
            "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and backend_type = 'client backend'",
            "");

    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int MOMENTS = 20;

    private final String prefix;
    private final String existing;
    private final String greeting;
    private final int snapshot;
    private final String sessions;
    private final String settling;

    Brand(String prefix, String existing, String greeting, int snapshot, String sessions, String settling) {
        this.prefix = prefix;
        this.existing = existing;
        this.greeting = greeting;
        this.snapshot = snapshot;
        this.sessions = sessions;
        this.settling = settling;
    }

    static Brand of(String url) {
        return Arrays.stream(values())
                .filter(brand -> url.startsWith(brand.prefix))
                .findFirst()
                .orElseThrow(() ->
                        new Stopped("The database must be H2 or PostgreSQL: an address that begins with jdbc:h2: or"
                                + " jdbc:postgresql:, not " + url + "."));
    }

    /** The same address, which then does not make a database that is not there. */
    String existing(String url) {
        return url + existing;
    }

    void greet(Connection connection) throws SQLException {
        run(connection, greeting);
    }

    /** From its next statement on, the connection sees all tables as they stand then. */
    void holdStill(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(snapshot);
    }

    /** Puts on the disk what was committed. */
    void settle(Connection connection) throws SQLException {
        if (!settling.isEmpty()) {
            run(connection, settling);
        }
    }

    /** Whether nobody else is connected; a session that has just ended may linger for a moment. Ends a transaction. */
    boolean alone(Connection connection) throws SQLException {
        for (int moment = 0; sessions(connection) > 1; moment++) {
            if (moment == MOMENTS) {
                return false;
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
        return true;
    }

    private long sessions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(sessions)) {
            count.next();
            return count.getLong(1);
        } finally {
            connection.commit();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
