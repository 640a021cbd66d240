package org.relais.directory.curation;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails when one record grows too long, so that no record can fill the memory. */
final class RecordReader extends FilterReader {
    private long length;

    RecordReader(Reader text) {
        super(text);
    }

    void nextRecord() {
        length = 0;
    }

    boolean tooLong() {
        return length > Rows.LONGEST;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        length += Math.max(read, 0);
        if (tooLong()) {
            throw new IOException("a record is too long");
        }
        return read;
    }
}
