package org.relais.directory.idempotency;

import java.util.List;
import java.util.Map;

/**
 * What is kept of an answer beside its body.
 *
 * @param digest SHA-256 of the request's body, in hexadecimal
 * @param headers that the resource gave, with the Content-Type
 * @param parts into how many the answer's body was cut
 */
public record Head(String digest, int status, Map<String, List<String>> headers, int parts) {
    public Head {
        headers = Map.copyOf(headers);
    }
}
