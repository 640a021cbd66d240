package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.Json;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/**
 * Reads JSON that people send: one meaning only, so no member twice, and nothing behind the end; and no deeper than
 * records are. Thread-safe.
 */
public final class StrictJson {
    private static final int DEEPEST = 64;

    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private StrictJson() {}

    public static JsonParser parser(Reader text) {
        return PARSERS.createParser(text);
    }

    /** Where JSON stops being JSON. */
    private static final class Broken extends JsonParsingException {
        private static final long serialVersionUID = 1L;

        private final String pointer;

        Broken(JsonParsingException failure, Deque<String> path) {
            super(failure.getMessage(), failure, failure.getLocation());
            StringBuilder written = new StringBuilder();
            path.descendingIterator()
                    .forEachRemaining(token -> written.append('/').append(Json.encodePointer(token)));
            pointer = written.toString();
        }
    }

    /** @throws JsonException when the text is not one JSON object */
    public static JsonObject object(String text) {
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = parser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new JsonParsingException("no object", parser.getLocation());
            }
            JsonObject object = restOfObject(parser, path);
            if (parser.hasNext()) {
                throw new JsonParsingException("more than one value", parser.getLocation());
            }
            return object;
        } catch (JsonParsingException e) {
            throw new Broken(e, path);
        }
    }

    /**
     * The body of a request.
     *
     * @throws ProblemException that says where it is no JSON object
     */
    public static JsonObject body(String text) {
        try {
            return object(text);
        } catch (JsonException e) {
            List<Finding> places = List.of(malformed(e, 1));
            throw new ProblemException(
                    e instanceof Broken broken
                            ? ProblemType.MALFORMED_JSON
                                    .saying(
                                            "place",
                                            broken.getLocation().getLineNumber(),
                                            broken.getLocation().getColumnNumber())
                                    .at(places)
                            : ProblemType.MALFORMED_JSON.problem().at(places));
        }
    }

    /** What a failed reading is called, with the place where it failed but nothing of what was read.
     *  @param line of the text's first line in what was sent */
    public static Finding malformed(JsonException failure, long line) {
        String place = "";
        String pointer = failure instanceof Broken broken ? broken.pointer : "";
        if (failure instanceof JsonParsingException parsing) {
            JsonLocation at = parsing.getLocation();
            place = "line " + (line - 1 + at.getLineNumber()) + ", column " + at.getColumnNumber();
        }
        return new Finding(pointer, FindingKind.MALFORMED, place);
    }

    /** The value that begins with the event just read. */
    public static JsonValue value(JsonParser parser, JsonParser.Event begin) {
        return value(parser, begin, new ArrayDeque<>());
    }

    /** @param path to the value, innermost first; left as it is where reading fails */
    private static JsonValue value(JsonParser parser, JsonParser.Event begin, Deque<String> path) {
        if (path.size() > DEEPEST) {
            throw new JsonParsingException("too deep", parser.getLocation());
        }
        return switch (begin) {
            case START_OBJECT -> restOfObject(parser, path);
            case START_ARRAY -> restOfArray(parser, path);
            default -> parser.getValue();
        };
    }

    private static JsonObject restOfObject(JsonParser parser, Deque<String> path) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw new JsonParsingException("a member stands twice", parser.getLocation());
            }
            path.push(name);
            object.add(name, value(parser, parser.next(), path));
            path.pop();
        }
        return object.build();
    }

    private static JsonArray restOfArray(JsonParser parser, Deque<String> path) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        int index = 0;
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            path.push("" + index++);
            array.add(value(parser, event, path));
            path.pop();
        }
        return array.build();
    }
}
