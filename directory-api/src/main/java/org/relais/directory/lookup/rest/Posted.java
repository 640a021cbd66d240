package org.relais.directory.lookup.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;

/** HSDS's query by POST: what the body holds, as JSON or as a form, are parameters beside those of the address. */
final class Posted {
    private Posted() {}

    /** @param body empty when there is none */
    static Parameters parameters(Exchange exchange, String body, String... known) {
        if (body.isBlank()) {
            return exchange.parameters(known);
        }
        MediaType type = exchange.headers().getMediaType();
        if (type == null) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE.problem());
        }
        boolean form = type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        return exchange.parameters(form ? form(body) : StrictJson.body(body), known);
    }

    private static JsonObject form(String body) {
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
