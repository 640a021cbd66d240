package org.relais.directory.webhook;

import java.net.URI;
import java.util.Map;

/** Carries a message to an address. */
public interface Post {
    /** @param headers by name */
    Webhook.Result send(URI url, Map<String, String> headers, String json);
}
