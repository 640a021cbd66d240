package org.relais.directory.contract;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * JSON in the block style of YAML 1.2: keys and texts stay quoted as in JSON, which is YAML too.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2</a>
 */
final class Yaml {
    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    static String of(JsonObject document) {
        Yaml yaml = new Yaml();
        yaml.members(document, "");
        return yaml.text.toString();
    }

    private void members(JsonObject object, String indent) {
        object.forEach((name, value) -> {
            text.append(indent).append(JSON.createValue(name)).append(':');
            value(value, indent);
        });
    }

    private void value(JsonValue value, String indent) {
        switch (value) {
            case JsonObject object
            when !object.isEmpty() -> {
                text.append('\n');
                members(object, indent + "  ");
            }
            case JsonArray array
            when !array.isEmpty() -> {
                text.append('\n');
                for (JsonValue each : array) {
                    text.append(indent).append("  -");
                    value(each, indent + "  ");
                }
            }
            default -> text.append(' ').append(value).append('\n');
        }
    }
}
