package org.relais.directory.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;

/**
 * A part of a file, for whoever goes on where a download broke off.
 *
 * @param first byte, counted from 0
 * @param last byte, which belongs to it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.2">RFC 9110, section 14.2</a>
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Empty when the whole file is to be sent: what was asked for is not one range of bytes, or one of another file.
     *
     * @param range the header of that name
     * @param condition {@code If-Range}
     * @param tag of the file as it stands
     * @throws ProblemException when it begins behind the end of the file
     */
    static Optional<ByteRange> asked(Optional<String> range, Optional<String> condition, String tag, long size) {
        Optional<Matcher> one = range.map(ONE::matcher)
                .filter(Matcher::matches)
                .filter(found -> condition.orElse(tag).equals(tag));
        Optional<ByteRange> asked = one.flatMap(found -> read(found.group(1), found.group(2), size));
        if (asked.filter(part -> part.first >= size).isPresent()) {
            throw new ProblemException(ProblemType.RANGE_NOT_SATISFIABLE);
        }
        return asked;
    }

    private static Optional<ByteRange> read(String first, String last, long size) {
        if (first.isEmpty()) {
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(last)), size - 1));
        }
        ByteRange asked = new ByteRange(Long.parseLong(first), last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last));
        return asked.last < asked.first
                ? Optional.empty()
                : Optional.of(new ByteRange(asked.first, Math.min(asked.last, size - 1)));
    }

    long length() {
        return last - first + 1;
    }

    /** @param size of the whole file, in bytes */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
