package org.relais.directory.idempotency.store;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relais.directory.idempotency.Head;
import org.relais.directory.seal.ProfileKey;

/** The head of an answer as one sealed text: a digest in the clear would let one guess at a short body. */
final class SealedHead {
    private static final String PART = "head";

    private SealedHead() {}

    static byte[] seal(ProfileKey key, Head head) {
        JsonObjectBuilder headers = JSON.createObjectBuilder();
        head.headers().forEach((name, values) -> {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            values.forEach(list::add);
            headers.add(name, list);
        });
        JsonObjectBuilder text = JSON.createObjectBuilder()
                .add("digest", head.digest())
                .add("status", head.status())
                .add("headers", headers)
                .add("parts", head.parts());
        return key.seal(text.build().toString(), PART, 0);
    }

    static Head open(ProfileKey key, byte[] sealed) {
        try (var reader = JSON.createReader(new StringReader(key.open(sealed, PART, 0)))) {
            JsonObject text = reader.readObject();
            Map<String, List<String>> headers = new TreeMap<>();
            text.getJsonObject("headers")
                    .forEach((name, values) -> headers.put(
                            name,
                            values.asJsonArray().getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
            return new Head(text.getString("digest"), text.getInt("status"), headers, text.getInt("parts"));
        }
    }
}
