package org.relais.ontology.outward;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Leaves out the control characters that a vCard must not hold: all but tabs and the ends of lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6350#section-3.3">RFC 6350, section 3.3</a>
 */
final class Printable extends FilterWriter {
    Printable(Writer out) {
        super(out);
    }

    @Override
    public void write(int each) throws IOException {
        if (!Character.isISOControl(each) || each == '\t' || each == '\r' || each == '\n') {
            super.write(each);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text[at]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text.charAt(at));
        }
    }
}
