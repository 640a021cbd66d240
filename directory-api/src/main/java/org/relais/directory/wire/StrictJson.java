package org.relais.directory.wire;

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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/**
 * Reads JSON that people send: one meaning only, so no member twice, and nothing behind the end; and nothing deeper and
 * no number longer or larger than in records. Thread-safe.
 */
public final class StrictJson {
    private static final int DEEPEST = 64;

    private static final Pattern NUMBER = Pattern.compile("(?=.{1,100}$)[^eE]*([eE][+-]?0*[1-3]?[0-9]{1,2})?");

    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private StrictJson() {}

    public static JsonParser parser(Reader text) {
        return PARSERS.createParser(text);
    }

    /** Where JSON stops being JSON, or such as is taken here. */
    public static final class Broken extends JsonParsingException {
        private static final long serialVersionUID = 1L;

        private final String pointer;
        private final boolean goesOn;

        private Broken(String reason, String pointer, JsonLocation place, boolean goesOn) {
            super(reason, place);
            this.pointer = pointer;
            this.goesOn = goesOn;
        }

        /** Whether the value was read to its end all the same, so that what stands behind it can be read. */
        public boolean goesOn() {
            return goesOn;
        }
    }

    /** @throws JsonException when the text is not one JSON object */
    public static JsonObject object(String text) {
        try (JsonParser parser = parser(new StringReader(text))) {
            Reading reading = new Reading(parser);
            return reading.whole(() -> {
                if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                    throw reading.broken("no object", false);
                }
                JsonObject object = reading.restOfObject();
                if (parser.hasNext()) {
                    throw reading.broken("more than one value", false);
                }
                return object;
            });
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
        if (!(failure instanceof JsonParsingException parsing)) {
            return Finding.at("", FindingKind.MALFORMED);
        }
        JsonLocation at = parsing.getLocation();
        String place = "line " + (line - 1 + at.getLineNumber()) + ", column " + at.getColumnNumber();
        return failure instanceof Broken broken
                ? new Finding(broken.pointer, FindingKind.MALFORMED, place + broken.getMessage())
                : new Finding("", FindingKind.MALFORMED, place);
    }

    /**
     * The value that begins with the event just read.
     *
     * @throws Broken when it is none
     */
    public static JsonValue value(JsonParser parser, JsonParser.Event begin) {
        Reading reading = new Reading(parser);
        return reading.whole(() -> reading.value(begin));
    }

    /** One value while it is read. */
    private static final class Reading {
        private final JsonParser parser;

        /** To where reading stands, innermost first; left as it is where reading fails. */
        private final Deque<String> path = new ArrayDeque<>();

        private Optional<Broken> passedOver = Optional.empty();

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        <T> T whole(Supplier<T> reading) {
            T value;
            try {
                value = reading.get();
            } catch (Broken e) {
                throw e;
            } catch (JsonParsingException e) {
                // what the parser says of it repeats what was sent
                throw new Broken("", pointer(), e.getLocation(), false);
            }
            if (passedOver.isPresent()) {
                throw passedOver.get();
            }
            return value;
        }

        Broken broken(String reason, boolean goesOn) {
            return new Broken(": " + reason, pointer(), parser.getLocation(), goesOn);
        }

        private String pointer() {
            StringBuilder written = new StringBuilder();
            path.descendingIterator()
                    .forEachRemaining(token -> written.append('/').append(Json.encodePointer(token)));
            return written.toString();
        }

        private void passOver(String reason) {
            passedOver = passedOver.or(() -> Optional.of(broken(reason, true)));
        }

        JsonValue value(JsonParser.Event begin) {
            if (path.size() > DEEPEST) {
                throw broken("too deep", false);
            }
            return switch (begin) {
                case START_OBJECT -> restOfObject();
                case START_ARRAY -> restOfArray();
                case VALUE_NUMBER -> number();
                default -> parser.getValue();
            };
        }

        /** A number that is not taken is never made: one of a few characters may have millions of digits. */
        private JsonValue number() {
            if (NUMBER.matcher(parser.getString()).matches()) {
                return parser.getValue();
            }
            passOver("a number has at most 100 characters, and an exponent of at most 399");
            return JsonValue.NULL;
        }

        JsonObject restOfObject() {
            JsonObjectBuilder object = BUILDERS.createObjectBuilder();
            Set<String> names = new HashSet<>();
            for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
                String name = parser.getString();
                if (!names.add(name)) {
                    passOver("a member stands twice");
                }
                path.push(name);
                object.add(name, value(parser.next()));
                path.pop();
            }
            return object.build();
        }

        private JsonArray restOfArray() {
            JsonArrayBuilder array = BUILDERS.createArrayBuilder();
            int index = 0;
            for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
                path.push("" + index++);
                array.add(value(event));
                path.pop();
            }
            return array.build();
        }
    }
}
