package org.relais.directory.curation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Cuts a stream into lines, each a row; a line too long or not in UTF-8 is one row that cannot be read. */
final class Lines {
    private static final int CHUNK = 1 << 16;

    private final Consumer<Row> rows;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean blank = true;
    private long lines;
    private long number;

    private Lines(Consumer<Row> rows) {
        this.rows = rows;
    }

    static void read(InputStream sent, Consumer<Row> rows) throws IOException {
        Lines lines = new Lines(rows);
        byte[] chunk = new byte[CHUNK];
        for (int length = sent.read(chunk); length >= 0; length = sent.read(chunk)) {
            lines.cut(chunk, length);
        }
        lines.end();
    }

    private void cut(byte[] chunk, int length) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (chunk[at] == '\n') {
                add(chunk, from, at);
                end();
                from = at + 1;
            } else if (chunk[at] < 0 || chunk[at] > ' ') {
                blank = false;
            }
        }
        add(chunk, from, length);
    }

    private void add(byte[] chunk, int from, int to) {
        tooLong |= line.size() + to - from > Rows.LONGEST;
        if (!tooLong) {
            line.write(chunk, from, to - from);
        }
    }

    private void end() {
        lines++;
        if (tooLong) {
            rows.accept(Rows.tooLong(++number));
        } else if (!blank) {
            rows.accept(Rows.line(++number, lines, line.toByteArray()));
        }
        line.reset();
        tooLong = false;
        blank = true;
    }
}
