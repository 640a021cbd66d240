package org.relais.directory.contract;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relais.ontology.hsds.HsdsProfile;

/** Nouns of our HSDS profile and all they speak of, side by side in one document. */
final class HsdsSchemas {
    private static final String FILE = ".json";

    private final HsdsProfile profile;
    private final String ending;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, JsonObject> done = new TreeMap<>();

    private HsdsSchemas(HsdsProfile profile, String ending) {
        this.profile = profile;
        this.ending = ending;
    }

    /** @param ending of the names the nouns have in the document
     *  @return the schemas by name */
    static Map<String, JsonObject> of(HsdsProfile profile, String ending, List<String> nouns) {
        HsdsSchemas schemas = new HsdsSchemas(profile, ending);
        nouns.forEach(schemas.open::add);
        while (!schemas.open.isEmpty()) {
            schemas.lay(schemas.open.remove());
        }
        return schemas.done;
    }

    private void lay(String noun) {
        if (!done.containsKey(noun + ending)) {
            done.put(noun + ending, object(profile.schema(noun + FILE)));
        }
    }

    private JsonObject object(JsonObject schema) {
        JsonObjectBuilder built = JSON.createObjectBuilder();
        schema.forEach((name, value) -> built.add(
                name,
                name.equals("$ref") && value instanceof JsonString file ? reference(file.getString()) : value(value)));
        return built.build();
    }

    private JsonValue value(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> {
                JsonArrayBuilder built = JSON.createArrayBuilder();
                array.forEach(each -> built.add(value(each)));
                yield built.build();
            }
            default -> value;
        };
    }

    private JsonValue reference(String file) {
        if (!file.endsWith(FILE)) {
            return JSON.createValue(file);
        }
        String noun = file.substring(0, file.length() - FILE.length());
        open.add(noun);
        return JSON.createValue("#/components/schemas/" + noun + ending);
    }
}
