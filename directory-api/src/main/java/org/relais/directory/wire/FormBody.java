package org.relais.directory.wire;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;

/** A body of {@code application/x-www-form-urlencoded} as members, each a list of its values. */
public final class FormBody {
    private FormBody() {}

    /** @param body nothing, too, has no members */
    public static JsonObject members(String body) {
        if (body.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : body.strip().split("&")) {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(decoded(parts[0]), any -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : decoded(parts[1]));
        }
        JsonObjectBuilder members = JSON.createObjectBuilder();
        values.forEach((name, each) -> {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            each.forEach(list::add);
            members.add(name, list);
        });
        return members.build();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST.problem());
        }
    }
}
