package org.relais.directory.curation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/** The records in a stream, in order, never more than one of them in memory. */
final class Rows {
    /** Bytes of the longest record. */
    static final int LONGEST = 1 << 20;

    private static final int BEGINNING = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Rows() {}

    /** @throws UncheckedIOException when the stream breaks */
    static void read(InputStream sent, Consumer<Row> rows) {
        try {
            InputStream in = new BufferedInputStream(sent, BEGINNING);
            skipByteOrderMark(in);
            in.mark(BEGINNING);
            Layout layout = Layout.of(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
            in.reset();
            switch (layout) {
                case LINES -> Lines.read(in, rows);
                case ONE -> rows.accept(one(in.readNBytes(LONGEST + 1)));
                case ARRAY, PAGE -> ParsedRows.read(in, layout, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
    }

    private static Row one(byte[] bytes) {
        return bytes.length > LONGEST ? tooLong(1) : line(1, 1, bytes);
    }

    static Row line(long number, long line, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Row.Line(number, line, text);
        } catch (CharacterCodingException e) {
            return unreadable(number, "line " + line + " is not UTF-8");
        }
    }

    static Row tooLong(long number) {
        return new Row.Unreadable(number, Finding.at("", FindingKind.TOO_LONG));
    }

    static Row unreadable(long number, String detail) {
        return new Row.Unreadable(number, new Finding("", FindingKind.MALFORMED, detail));
    }
}
