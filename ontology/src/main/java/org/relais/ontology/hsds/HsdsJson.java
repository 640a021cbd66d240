package org.relais.ontology.hsds;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;

/**
 * Records to HSDS JSON and back: snake_case members; absent, null and empty are one thing and never written.
 * Thread-safe.
 */
public final class HsdsJson {
    private static final Jsonb JSONB = JsonbBuilder.create(
            new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));
    /** The one JSON-P provider: found once, for every look-up searches the class path anew. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private HsdsJson() {}

    /** @throws jakarta.json.bind.JsonbException when the text is not JSON or does not fit the record */
    public static <T extends Record> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }

    /** @throws jakarta.json.bind.JsonbException when the tree does not fit the record */
    public static <T extends Record> T read(JsonObject json, Class<T> type) {
        return JSONB.fromJson(json.toString(), type);
    }

    /** The one text of a record: equal records give equal bytes. */
    public static String write(Object value) {
        return tree(value).toString();
    }

    public static JsonObject tree(Object value) {
        return parse(JSONB.toJson(value));
    }

    /** Parses an object and drops what says nothing: nulls, empty and blank strings, empty arrays and objects. */
    public static JsonObject parse(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            return pruned(reader.readObject());
        }
    }

    public static JsonObject pruned(JsonObject object) {
        JsonObjectBuilder builder = BUILDERS.createObjectBuilder();
        object.forEach((name, value) -> {
            JsonValue kept = pruned(value);
            if (!saysNothing(kept)) {
                builder.add(name, kept);
            }
        });
        return builder.build();
    }

    private static JsonValue pruned(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> pruned(value.asJsonObject());
            case ARRAY -> pruned(value.asJsonArray());
            default -> value;
        };
    }

    private static JsonArray pruned(JsonArray array) {
        JsonArrayBuilder builder = BUILDERS.createArrayBuilder();
        for (JsonValue value : array) {
            JsonValue kept = pruned(value);
            if (!saysNothing(kept)) {
                builder.add(kept);
            }
        }
        return builder.build();
    }

    private static boolean saysNothing(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString().isBlank();
            case JsonObject object -> object.isEmpty();
            case JsonArray array -> array.isEmpty();
            default -> value.getValueType() == JsonValue.ValueType.NULL;
        };
    }
}
