package org.relais.directory.curation;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import org.relais.directory.wire.StrictJson;

/** How records stand in what was sent, told by its beginning. */
enum Layout {
    /** One record a line. */
    LINES,
    /** One record over several lines. */
    ONE,
    /** A JSON array of records. */
    ARRAY,
    /** An HSDS page: an object with the records in {@code contents}. */
    PAGE;

    /** Of what stands around the records; the parser fails on its own account at a thousand. */
    private static final int DEEPEST = 64;

    static Layout of(String beginning) {
        String text = beginning.stripLeading();
        if (text.startsWith("[")) {
            return ARRAY;
        }
        if (text.startsWith("{") && isPage(text)) {
            return PAGE;
        }
        int end = text.indexOf('\n');
        return end >= 0 && goesOn(text.substring(0, end).stripTrailing()) ? ONE : LINES;
    }

    /** A line after which JSON must go on is no whole record. */
    private static boolean goesOn(String line) {
        return line.endsWith("{") || line.endsWith("[") || line.endsWith(",") || line.endsWith(":");
    }

    private static boolean isPage(String text) {
        try (JsonParser parser = StrictJson.parser(new StringReader(text))) {
            parser.next();
            return toContents(parser);
        } catch (JsonException e) {
            return false;
        }
    }

    /** Goes to the first record of a page whose opening brace was read.
     *  @return false when the page ends before */
    static boolean toContents(JsonParser parser) {
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            boolean contents = parser.getString().equals("contents");
            switch (parser.next()) {
                case START_ARRAY -> {
                    if (contents) {
                        return true;
                    }
                    skip(parser);
                }
                case START_OBJECT -> skip(parser);
                default -> {}
            }
        }
        return false;
    }

    /** To the end of what was begun. The parser's own skipping never returns from a text that breaks off. */
    private static void skip(JsonParser parser) {
        int open = 1;
        while (open > 0) {
            if (open > DEEPEST) {
                throw new JsonParsingException("too deep", parser.getLocation());
            }
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> open++;
                case END_OBJECT, END_ARRAY -> open--;
                default -> {}
            }
        }
    }
}
