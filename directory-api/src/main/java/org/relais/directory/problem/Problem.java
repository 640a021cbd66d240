package org.relais.directory.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.relais.ontology.finding.Finding;

/**
 * What went wrong, where, and what to do.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(ProblemType type, String detail, List<Finding> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, type.sentence(), List.of());
    }

    JsonObject json(String base) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", base + "/problems/" + type.slug())
                .add("title", type.title())
                .add("status", type.status())
                .add("detail", detail);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(error(error)));
            body.add("errors", list);
        }
        return body.build();
    }

    private static JsonObjectBuilder error(Finding error) {
        JsonObjectBuilder builder = Json.createObjectBuilder()
                .add("pointer", error.pointer())
                .add("kind", error.kind().name())
                .add(
                        "detail",
                        error.detail().isEmpty()
                                ? error.kind().sentence()
                                : error.kind().sentence() + " " + error.detail());
        return builder;
    }
}
