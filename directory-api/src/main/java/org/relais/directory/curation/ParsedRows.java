package org.relais.directory.curation;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.relais.directory.wire.StrictJson;

/**
 * The records of a JSON array or page, one by one. A record that only is not such as is taken stops no other; where the
 * text stops being JSON they end: nobody knows what follows.
 */
final class ParsedRows {
    private final RecordReader text;
    private final JsonParser parser;
    private final Layout layout;
    private long number;
    private boolean ended;

    private ParsedRows(RecordReader text, JsonParser parser, Layout layout) {
        this.text = text;
        this.parser = parser;
        this.layout = layout;
    }

    static void read(InputStream sent, Layout layout, Consumer<Row> rows) {
        RecordReader text = new RecordReader(new InputStreamReader(sent, StandardCharsets.UTF_8.newDecoder()));
        try (JsonParser parser = StrictJson.parser(text)) {
            ParsedRows records = new ParsedRows(text, parser, layout);
            while (!records.ended) {
                records.next().ifPresent(rows);
            }
        }
    }

    private Optional<Row> next() {
        text.nextRecord();
        number++;
        try {
            if (number == 1) {
                begin();
            }
            JsonParser.Event begin = parser.next();
            if (begin == JsonParser.Event.END_ARRAY) {
                ended = true;
                return Optional.empty();
            }
            return Optional.of(
                    StrictJson.value(parser, begin) instanceof JsonObject record
                            ? new Row.Read(number, record)
                            : Rows.unreadable(number, "a record is an object"));
        } catch (JsonException e) {
            ended = !(e instanceof StrictJson.Broken record && record.goesOn());
            return Optional.of(broken(e));
        }
    }

    private void begin() {
        parser.next();
        if (layout == Layout.PAGE) {
            Layout.toContents(parser);
        }
    }

    private Row broken(JsonException failure) {
        if (text.tooLong()) {
            return Rows.tooLong(number);
        }
        if (failure.getCause() instanceof CharacterCodingException) {
            return Rows.unreadable(number, "it is not UTF-8");
        }
        if (failure.getCause() instanceof IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Row.Unreadable(number, StrictJson.malformed(failure, 1));
    }
}
