package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/** Reads JSON that people send: one meaning only, so no member twice, and nothing behind the end. Thread-safe. */
public final class StrictJson {
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private StrictJson() {}

    public static JsonParser parser(Reader text) {
        return PARSERS.createParser(text);
    }

    /** @throws JsonException when the text is not one JSON object */
    public static JsonObject object(String text) {
        try (JsonParser parser = parser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new JsonParsingException("no object", parser.getLocation());
            }
            JsonObject object = restOfObject(parser);
            if (parser.hasNext()) {
                throw new JsonParsingException("more than one value", parser.getLocation());
            }
            return object;
        }
    }

    /** What a failed reading is called, with the place where it failed but nothing of what was read.
     *  @param line of the text's first line in what was sent */
    public static Finding malformed(JsonException failure, long line) {
        String place = "";
        if (failure instanceof JsonParsingException parsing) {
            JsonLocation at = parsing.getLocation();
            place = "line " + (line - 1 + at.getLineNumber()) + ", column " + at.getColumnNumber();
        }
        return new Finding("", FindingKind.MALFORMED, place);
    }

    /** The value that begins with the event just read. */
    public static JsonValue value(JsonParser parser, JsonParser.Event begin) {
        return switch (begin) {
            case START_OBJECT -> restOfObject(parser);
            case START_ARRAY -> restOfArray(parser);
            default -> parser.getValue();
        };
    }

    private static JsonObject restOfObject(JsonParser parser) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw new JsonParsingException("a member stands twice", parser.getLocation());
            }
            object.add(name, value(parser, parser.next()));
        }
        return object.build();
    }

    private static JsonArray restOfArray(JsonParser parser) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            array.add(value(parser, event));
        }
        return array.build();
    }
}
