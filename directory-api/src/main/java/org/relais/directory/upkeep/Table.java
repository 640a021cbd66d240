package org.relais.directory.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table as its database names it. */
record Table(String name, List<Column> columns) {
    Table {
        columns = List.copyOf(columns);
    }

    /** A column as its database names it. */
    record Column(String name, ColumnKind kind) {
        String plainName() {
            return plain(name);
        }
    }

    /** Its name in every database and in a backup. */
    String plainName() {
        return plain(name);
    }

    List<String> header() {
        return columns.stream().map(Column::plainName).toList();
    }

    /** Its columns in the order of a header, which must name exactly these. */
    Table inOrderOf(List<String> header) {
        List<Column> ordered = new ArrayList<>();
        for (String each : header) {
            columns.stream().filter(column -> column.plainName().equals(each)).forEach(ordered::add);
        }
        if (ordered.size() != header.size() || ordered.size() != columns.size()) {
            throw new Stopped("The columns of " + plainName() + " in the backup are " + header
                    + ", but this schema has " + header() + ".");
        }
        return new Table(name, ordered);
    }

    String select() {
        return "select " + names() + " from " + quoted(name);
    }

    String insert() {
        return "insert into " + quoted(name) + " (" + names() + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    String delete() {
        return "delete from " + quoted(name);
    }

    private String names() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
