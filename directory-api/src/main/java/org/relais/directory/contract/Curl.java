package org.relais.directory.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/** How an operation is asked from a terminal, by the examples in the document. */
final class Curl {
    private Curl() {}

    /** @param bodies what the operation takes, by media type */
    static String line(
            String base,
            String method,
            String path,
            JsonObject written,
            List<Parameter> parameters,
            JsonObject bodies,
            boolean token) {
        StringBuilder line = new StringBuilder("curl");
        if (!method.equals("GET") && (!method.equals("POST") || bodies.isEmpty())) {
            line.append(" -X ").append(method);
        }
        if (token) {
            line.append(" -H \"Authorization: Bearer $RELAIS_TOKEN\"");
        }
        parameters.stream()
                .filter(parameter -> parameter.place().equals("header")
                        && !parameter.example().isEmpty())
                .forEach(header -> line.append(" -H '" + header.name() + ": " + header.example() + "'"));
        bodies.keySet().stream()
                .findFirst()
                .ifPresent(type -> line.append(" -H 'Content-Type: " + type + "'")
                        .append(" --data-binary '" + body(bodies.getJsonObject(type)) + "'"));
        return line.append(" '" + base + address(path, written, parameters) + "'")
                .toString();
    }

    private static String body(JsonObject type) {
        return type.get("example") instanceof JsonString text ? text.getString() : String.valueOf(type.get("example"));
    }

    private static String address(String path, JsonObject written, List<Parameter> parameters) {
        String address = path;
        for (Parameter parameter : parameters) {
            if (parameter.place().equals("path")) {
                address = address.replace("{" + parameter.name() + "}", parameter.example());
            }
        }
        return address + written.getString("x-example-query", "");
    }
}
