package org.relais.directory.webhook;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.relais.directory.profile.Change;
import org.relais.directory.seal.NodeSecret;
import org.relais.directory.settings.Settings;
import org.relais.ontology.rdf.Addresses;
import org.relais.ontology.rdf.FeedDocuments;

/**
 * Sends a webhook its messages: that something has changed, where and how, and nothing of what. Thread-safe.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
@Singleton
public class Messenger {
    private static final int LONGEST = 2_000;

    private final NodeSecret secret;
    private final Settings settings;
    private final InstantSource clock;
    private final Post post;

    @Inject
    public Messenger(NodeSecret secret, Settings settings, InstantSource clock, Post post) {
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
        this.post = post;
    }

    /** What its holder verifies messages with, as Standard Webhooks writes it. */
    public String secret(Webhook webhook) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret.derived("webhook " + webhook.id()));
    }

    /**
     * Where messages may go: by https into the open net; a node that only this machine reaches may send to it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public URI suitable(String text) {
        URI url = URI.create(text);
        boolean whole = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
        boolean reached = "https".equals(url.getScheme()) || settings.onLoopback() && "http".equals(url.getScheme());
        if (text.length() > LONGEST || !whole || !reached) {
            throw new IllegalArgumentException();
        }
        return url;
    }

    Webhook.Attempt change(Webhook webhook, Change change) {
        URI object = change.object(new Addresses(settings.baseUrl()));
        return send(
                webhook,
                webhook.id() + "-" + change.position(),
                "entry." + change.kind().word().toLowerCase(Locale.ROOT),
                change.at(),
                Json.createObjectBuilder().add("position", change.position()).add("object", object.toString()));
    }

    /** A message that says it is a test. */
    public Webhook.Attempt test(Webhook webhook) {
        Instant now = clock.instant();
        return send(
                webhook,
                webhook.id() + "-test-" + now.toEpochMilli(),
                "test",
                now,
                Json.createObjectBuilder().add("position", webhook.reached()));
    }

    private Webhook.Attempt send(Webhook webhook, String id, String type, Instant at, JsonObjectBuilder data) {
        String message = Json.createObjectBuilder()
                .add("type", type)
                .add("timestamp", FeedDocuments.time(at))
                .add("data", data)
                .build()
                .toString();
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", signature(webhook, id, seconds, message));
        Webhook.Result result = post.send(webhook.url(), headers, message);
        return new Webhook.Attempt(clock.instant(), result);
    }

    private String signature(Webhook webhook, String id, long seconds, String message) {
        try {
            return new com.standardwebhooks.Webhook(secret(webhook)).sign(id, seconds, message);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }
}
