package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table of a database, in words that do not depend on the database. */
final class Rows {
    private Rows() {}

    static Map<String, List<String>> of(Login login) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            for (String table : read(
                    connection,
                    "select table_name from information_schema.tables"
                            + " where table_type = 'BASE TABLE' and lower(table_schema) = 'public'")) {
                String name = table.substring(table.indexOf('=') + 1, table.length() - 1);
                if (!name.startsWith("flyway")) {
                    rows.put(name.toLowerCase(Locale.ROOT), read(connection, "select * from \"" + name + "\""));
                }
            }
        }
        return rows;
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                Map<String, String> columns = new TreeMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.put(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), plain(row.getObject(i)));
                }
                rows.add(columns.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String plain(Object value) {
        return switch (value) {
            case null -> "NULL";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Timestamp at -> at.toInstant().toString();
            case OffsetDateTime at -> at.toInstant().toString();
            default -> value.toString();
        };
    }
}
