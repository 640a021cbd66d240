package org.relais.ontology.outward;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import org.relais.ontology.hsds.HsdsJson;

/** A record's JSON as it leaves: nothing null or empty, but for the one member that HSDS wants even when unknown. */
final class OutwardJson {
    /** Made once: looking for the library anew for each object takes longer than writing it. */
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private static final String STATE_PROVINCE = "state_province";

    private OutwardJson() {}

    static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    static JsonObjectBuilder object(JsonObject likeThis) {
        return BUILDERS.createObjectBuilder(likeThis);
    }

    static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    static JsonObject of(Record record) {
        return told(HsdsJson.tree(record), false);
    }

    private static JsonObject told(JsonObject object, boolean address) {
        JsonObjectBuilder builder = object();
        object.forEach((name, value) -> builder.add(name, told(name, value)));
        if (address && !object.containsKey(STATE_PROVINCE)) {
            builder.add(STATE_PROVINCE, "");
        }
        return builder.build();
    }

    private static JsonValue told(String member, JsonValue value) {
        return switch (value) {
            case JsonObject object -> told(object, false);
            case JsonArray array -> {
                JsonArrayBuilder builder = array();
                for (JsonValue each : array) {
                    builder.add(each instanceof JsonObject object ? told(object, member.equals("addresses")) : each);
                }
                yield builder.build();
            }
            default -> value;
        };
    }
}
