package org.relais.directory.upkeep;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a table, sent together, but never many megabytes of them. */
final class Batch implements AutoCloseable {
    private static final int ROWS = 500;
    private static final int CHARACTERS = 1_000_000;

    private final PreparedStatement insert;
    private int rows;
    private long characters;
    private long sent;

    Batch(PreparedStatement insert) {
        this.insert = insert;
    }

    void add(Table table, List<@Nullable String> fields) throws SQLException {
        int index = 0;
        for (Table.Column column : table.columns()) {
            @Nullable String text = fields.get(index++);
            column.kind().bind(insert, index, text);
            characters += text == null ? 0 : text.length();
        }
        insert.addBatch();
        rows++;
        if (rows == ROWS || characters > CHARACTERS) {
            flush();
        }
    }

    /** Sends what waits; tells how many rows were sent in all. */
    long flush() throws SQLException {
        if (rows > 0) {
            insert.executeBatch();
        }
        sent += rows;
        rows = 0;
        characters = 0;
        return sent;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
