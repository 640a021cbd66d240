package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.ProfileKey;
import org.relais.directory.seal.SealBroken;

/**
 * All that the node key has wrapped: the key of every profile and of every request kept with its answer, and the one by
 * which a node knows its key again.
 */
final class WrappedKeys {
    private static final int PAGE = 500;
    private static final String PROFILES = "profile";
    private static final List<String> OWNERS = List.of(PROFILES, "idempotent_request");
    private static final String KEYS = "select id, wrapped_key from ";
    private static final String PAGED = " order by id limit " + PAGE;
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
                                : "The node key does not open profile or request " + owner + ".",
                        e);
            }
        }
    }

    /** Opens all, and tells how many profiles there are. */
    long open(NodeKey nodeKey) throws SQLException {
        check().ifPresent(check -> check.open(nodeKey));
        long profiles = 0;
        for (String table : owners()) {
            for (List<Wrapped> page = first(table); !page.isEmpty(); page = after(table, page.getLast())) {
                page.forEach(wrapped -> wrapped.open(nodeKey));
                profiles += table.equals(PROFILES) ? page.size() : 0;
            }
        }
        return profiles;
    }

    /** Those of the tables that this schema has; an older one has fewer. */
    private List<String> owners() throws SQLException {
        Set<String> there = new Schema(connection)
                .names().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return OWNERS.stream().filter(there::contains).toList();
    }

    /** Wraps all anew with the newest key, in the transaction of the connection. */
    void wrapAnew(NodeKey nodeKey) throws SQLException {
        try (PreparedStatement check =
                connection.prepareStatement("update node_state set content = ? where name = 'key-check'")) {
            Optional<Wrapped> kept = check();
            if (kept.isPresent()) {
                check.setBytes(1, nodeKey.wrap(kept.get().open(nodeKey)));
                check.executeUpdate();
            }
        }
        for (String table : owners()) {
            wrapAnew(table, nodeKey);
        }
    }

    private void wrapAnew(String table, NodeKey nodeKey) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update " + table + " set wrapped_key = ? where id = ?")) {
            for (List<Wrapped> page = first(table); !page.isEmpty(); page = after(table, page.getLast())) {
                for (Wrapped wrapped : page) {
                    update.setBytes(1, nodeKey.wrap(wrapped.open(nodeKey)));
                    update.setObject(2, wrapped.owner());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }

    private Optional<Wrapped> check() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECK);
                ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(new Wrapped(NODE, found.getBytes(1))) : Optional.empty();
        }
    }

    private List<Wrapped> first(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEYS + table + PAGED)) {
            return read(select);
        }
    }

    private List<Wrapped> after(String table, Wrapped last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEYS + table + " where id > ?" + PAGED)) {
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
