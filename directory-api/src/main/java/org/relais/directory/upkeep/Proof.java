package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.ProfileKey;
import org.relais.directory.seal.SealBroken;

/** Shows that a key opens what a database holds. */
final class Proof {
    private static final int FETCH = 50;
    private static final String CURRENT = "select p.id, p.wrapped_key, p.memory, v.version, v.document from profile p"
            + " left join profile_version v on v.profile_id = p.id and v.version = p.version";

    private final Connection connection;
    private final NodeKey nodeKey;

    Proof(Connection connection, NodeKey nodeKey) {
        this.connection = connection;
        this.nodeKey = nodeKey;
    }

    /** Opens the memory and the current version of every profile, and tells how many there are. */
    long profiles() throws SQLException {
        new WrappedKeys(connection).open(nodeKey);
        long opened = 0;
        try (PreparedStatement select = connection.prepareStatement(CURRENT)) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); opened++) {
                    open(rows);
                }
            }
        }
        return opened;
    }

    private void open(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] document = row.getBytes("document");
        if (document == null) {
            throw new Stopped("Profile " + id + " has no current version.");
        }
        try {
            ProfileKey key = nodeKey.unwrap(row.getBytes("wrapped_key"), id);
            key.open(row.getBytes("memory"), "memory", 0);
            key.open(document, "document", row.getInt("version"));
        } catch (SealBroken e) {
            throw new Stopped("Profile " + id + " does not open with its key.", e);
        }
    }
}
