package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.relais.directory.seal.NodeKey;

/**
 * Gives a node a new key. The key file holds new and old while profiles are wrapped by either, so whoever stops it
 * between two steps leaves a node that opens, and a rotation that can be run again.
 */
final class RotateKey {
    private final Login login;
    private final KeyFile file;
    private final Consumer<String> say;

    RotateKey(Login login, KeyFile file, Consumer<String> say) {
        this.login = login;
        this.file = file;
        this.say = say;
    }

    void rotate() throws SQLException {
        NodeKey before = file.read();
        try (Connection connection = login.open()) {
            new Schema(connection).version();
            long profiles = opened(connection, before, "Nothing was changed.");
            NodeKey both = before.rotated();
            both.write(file.path());
            say.accept("The key file holds a new key in front of the old one.");
            wrap(connection, both);
            say.accept("The keys of " + profiles + " profiles are wrapped with the new one.");
            NodeKey newest = both.newestOnly();
            opened(connection, newest, "The key file still holds both keys; run this again.");
            newest.write(file.path());
            say.accept("The key file holds only the new key.");
        }
    }

    /** Opens all with a key, with nobody there who would go on wrapping with another. */
    private long opened(Connection connection, NodeKey key, String otherwise) throws SQLException {
        try {
            if (!login.brand().alone(connection)) {
                throw new Stopped("Somebody else is connected to the database: stop the node first.");
            }
            return new WrappedKeys(connection).open(key);
        } catch (Stopped e) {
            throw new Stopped(e.getMessage() + " " + otherwise, e);
        } finally {
            connection.rollback();
        }
    }

    private void wrap(Connection connection, NodeKey key) throws SQLException {
        try {
            new WrappedKeys(connection).wrapAnew(key);
            connection.commit();
            login.brand().settle(connection);
        } finally {
            connection.rollback();
        }
    }
}
