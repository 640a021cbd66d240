package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a database says of its tables; no table is known by heart, so that one of a later schema is not forgotten. */
final class Schema {
    private static final String HISTORY = "flyway_schema_history";
    private static final Set<String> TABLES = Set.of("TABLE", "BASE TABLE");

    private final Connection connection;
    private final DatabaseMetaData data;

    Schema(Connection connection) throws SQLException {
        this.connection = connection;
        this.data = connection.getMetaData();
    }

    /** Every table, as the database names it. */
    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = data.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (ours(tables) && TABLES.contains(tables.getString("TABLE_TYPE"))) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    /** The migration it stands at. */
    String version() throws SQLException {
        if (!names().contains(HISTORY)) {
            throw new Stopped("This database holds no directory.");
        }
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select \"version\" from \"" + HISTORY
                        + "\" where \"success\" = true and \"version\" is not null"
                        + " order by \"installed_rank\" desc fetch first row only")) {
            if (!version.next()) {
                throw new Stopped("The schema of this database was never finished: start the node once.");
            }
            return version.getString(1);
        }
    }

    /** The tables of the directory, each behind those it refers to. */
    List<Table> tables() throws SQLException {
        Map<String, List<Table.Column>> waiting = columns();
        Map<String, Set<String>> parents = new HashMap<>();
        for (String table : waiting.keySet()) {
            parents.put(table, parents(table));
        }
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> ready = waiting.keySet().stream()
                    .filter(table ->
                            parents.getOrDefault(table, Set.of()).stream().noneMatch(waiting::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new Stopped(
                        "A backup cannot hold tables that refer to each other in a ring: " + waiting.keySet());
            }
            ready.forEach(table -> ordered.add(new Table(table, waiting.getOrDefault(table, List.of()))));
            ready.forEach(waiting::remove);
        }
        return ordered;
    }

    /** The position of each audience's stream. */
    SortedMap<String, Long> streams() throws SQLException {
        SortedMap<String, Long> streams = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select audience, position from stream")) {
            while (rows.next()) {
                streams.put(rows.getString(1), rows.getLong(2));
            }
        }
        return streams;
    }

    private Map<String, List<Table.Column>> columns() throws SQLException {
        Map<String, List<Table.Column>> columns = new LinkedHashMap<>();
        names().stream().filter(name -> !name.equals(HISTORY)).forEach(name -> columns.put(name, new ArrayList<>()));
        try (ResultSet each = data.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (each.next()) {
                List<Table.Column> known = columns.get(each.getString("TABLE_NAME"));
                if (known != null && ours(each)) {
                    known.add(column(each));
                }
            }
        }
        return columns;
    }

    private static Table.Column column(ResultSet each) throws SQLException {
        String name = each.getString("COLUMN_NAME");
        String type = each.getString("TYPE_NAME");
        boolean counted = "YES".equals(each.getString("IS_AUTOINCREMENT"));
        return new Table.Column(
                name,
                ColumnKind.named(type)
                        .filter(kind -> !counted)
                        .orElseThrow(() -> new Stopped("A backup cannot hold a column of this kind: " + type
                                + (counted ? " numbered by the database, " : ", ") + name + ".")));
    }

    private Set<String> parents(String table) throws SQLException {
        Set<String> parents = new HashSet<>();
        try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return parents;
    }

    /** Metadata takes the schema for a pattern. */
    private boolean ours(ResultSet row) throws SQLException {
        return row.getString("TABLE_SCHEM").equals(connection.getSchema());
    }
}
