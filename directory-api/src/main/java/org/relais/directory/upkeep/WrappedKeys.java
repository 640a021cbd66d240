package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.ProfileKey;
import org.relais.directory.seal.SealBroken;

/** All that the node key has wrapped: every profile's key, and the one by which a node knows its key again. */
final class WrappedKeys {
    private static final int PAGE = 500;
    private static final String NEXT = "select id, wrapped_key from profile where id > ? order by id limit " + PAGE;
    private static final String FIRST = "select id, wrapped_key from profile order by id limit " + PAGE;
    private static final String CHECK = "select content from node_state where name = 'key-check'";
    private static final UUID NODE = new UUID(0, 0);

    private final Connection connection;

    WrappedKeys(Connection connection) {
        this.connection = connection;
    }

    private record Wrapped(UUID owner, byte[] key) {
        /** @throws Stopped when the node key does not open it */
        ProfileKey open(NodeKey nodeKey) {
            try {
                return nodeKey.unwrap(key, owner);
            } catch (SealBroken e) {
                throw new Stopped(
                        owner.equals(NODE)
                                ? "The node key is not the key of this database."
                                : "The node key does not open profile " + owner + ".",
                        e);
            }
        }
    }

    /** Opens all, and tells how many profiles there are. */
    long open(NodeKey nodeKey) throws SQLException {
        check().ifPresent(check -> check.open(nodeKey));
        long profiles = 0;
        for (List<Wrapped> page = first(); !page.isEmpty(); page = after(page.getLast())) {
            page.forEach(wrapped -> wrapped.open(nodeKey));
            profiles += page.size();
        }
        return profiles;
    }

    /** Wraps all anew with the newest key, in the transaction of the connection. */
    void wrapAnew(NodeKey nodeKey) throws SQLException {
        try (PreparedStatement profile =
                        connection.prepareStatement("update profile set wrapped_key = ? where id = ?");
                PreparedStatement check =
                        connection.prepareStatement("update node_state set content = ? where name = 'key-check'")) {
            Optional<Wrapped> kept = check();
            if (kept.isPresent()) {
                check.setBytes(1, nodeKey.wrap(kept.get().open(nodeKey)));
                check.executeUpdate();
            }
            for (List<Wrapped> page = first(); !page.isEmpty(); page = after(page.getLast())) {
                for (Wrapped wrapped : page) {
                    profile.setBytes(1, nodeKey.wrap(wrapped.open(nodeKey)));
                    profile.setObject(2, wrapped.owner());
                    profile.addBatch();
                }
                profile.executeBatch();
            }
        }
    }

    private Optional<Wrapped> check() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECK);
                ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(new Wrapped(NODE, found.getBytes(1))) : Optional.empty();
        }
    }

    private List<Wrapped> first() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            return read(select);
        }
    }

    private List<Wrapped> after(Wrapped last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setObject(1, last.owner());
            return read(select);
        }
    }

    private static List<Wrapped> read(PreparedStatement select) throws SQLException {
        List<Wrapped> page = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                page.add(new Wrapped(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
        }
        return page;
    }
}
