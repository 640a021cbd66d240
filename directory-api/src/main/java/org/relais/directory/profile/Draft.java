package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document that is being put into form. It may be changed and moved, and remembers where it stood in what
 * was sent. What says nothing (null, empty, blank) never becomes one.
 */
sealed interface Draft {
    /** JSON Pointer into the document as it was sent. */
    String pointer();

    JsonValue json();

    /** A JSON object. */
    record Thing(String pointer, Map<String, Draft> members) implements Draft {
        static Thing of(JsonObject object) {
            return of("", object);
        }

        private static Thing of(String pointer, JsonObject object) {
            Thing thing = new Thing(pointer, new LinkedHashMap<>());
            object.forEach((name, value) -> {
                Draft member = draft(pointer + "/" + Json.encodePointer(name), value);
                if (member != null) {
                    thing.members.put(name, member);
                }
            });
            return thing;
        }

        Optional<String> text(String member) {
            return members.get(member) instanceof Leaf(String at, JsonString text)
                    ? Optional.of(text.getString())
                    : Optional.empty();
        }

        Optional<Thing> thing(String member) {
            return members.get(member) instanceof Thing thing ? Optional.of(thing) : Optional.empty();
        }

        /** The things in a list; none when it is no list. */
        List<Thing> things(String member) {
            return members.get(member) instanceof Row row
                    ? row.values.stream()
                            .filter(Thing.class::isInstance)
                            .map(Thing.class::cast)
                            .toList()
                    : List.of();
        }

        /** The things in a member, whether it is a list or one thing. */
        List<Thing> parts(String member) {
            return members.get(member) instanceof Thing thing ? List.of(thing) : things(member);
        }

        /** Sets a member that was not sent: it is said to stand where this stands. */
        void set(String member, String text) {
            members.put(member, new Leaf(pointer, JSON.createValue(text)));
        }

        void drop(String... names) {
            for (String name : names) {
                members.remove(name);
            }
        }

        @Override
        public JsonObject json() {
            JsonObjectBuilder builder = JSON.createObjectBuilder();
            members.forEach((name, member) -> builder.add(name, member.json()));
            return builder.build();
        }
    }

    /** A JSON array. */
    record Row(String pointer, List<Draft> values) implements Draft {
        @Override
        public JsonValue json() {
            JsonArrayBuilder builder = JSON.createArrayBuilder();
            values.forEach(value -> builder.add(value.json()));
            return builder.build();
        }
    }

    /** A text, number or truth. */
    record Leaf(String pointer, JsonValue json) implements Draft {}

    private static @Nullable Draft draft(String pointer, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Thing thing = Thing.of(pointer, value.asJsonObject());
                yield thing.members.isEmpty() ? null : thing;
            }
            case ARRAY -> {
                Row row = new Row(pointer, new ArrayList<>());
                for (int i = 0; i < value.asJsonArray().size(); i++) {
                    Draft each = draft(pointer + "/" + i, value.asJsonArray().get(i));
                    if (each != null) {
                        row.values.add(each);
                    }
                }
                yield row.values.isEmpty() ? null : row;
            }
            case STRING -> ((JsonString) value).getString().isBlank() ? null : new Leaf(pointer, value);
            case NULL -> null;
            default -> new Leaf(pointer, value);
        };
    }

    /** Where the value that stands at that pointer now stood when it was sent; what was not sent stands in its owner. */
    default String sentPointer(String now) {
        Draft at = this;
        String[] tokens = now.split("/", -1);
        for (int i = 1; i < tokens.length; i++) {
            Draft next = at.inside(Json.decodePointer(tokens[i]));
            if (next == null) {
                return at.pointer();
            }
            at = next;
        }
        return at.pointer();
    }

    private @Nullable Draft inside(String token) {
        return switch (this) {
            case Thing thing -> thing.members.get(token);
            case Row row -> row.values.get(Integer.parseInt(token));
            case Leaf leaf -> null;
        };
    }
}
