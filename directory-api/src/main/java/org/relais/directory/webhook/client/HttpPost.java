package org.relais.directory.webhook.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.relais.directory.settings.Settings;
import org.relais.directory.webhook.Post;
import org.relais.directory.webhook.Webhook;

/** Posts over HTTP; no redirect is followed, and nothing goes into the net behind the node. Thread-safe. */
@Singleton
class HttpPost implements Post {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String UNREACHABLE = "unreachable";

    private final Settings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    HttpPost(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Webhook.Result send(URI url, Map<String, String> headers, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Relais");
        headers.forEach(request::header);
        return new Webhook.Result(said(request.POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build()));
    }

    private String said(HttpRequest request) {
        try {
            if (!settings.onLoopback() && isWithin(request.uri())) {
                return "refused";
            }
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return Integer.toString(answer.statusCode());
        } catch (HttpTimeoutException e) {
            return "timeout";
        } catch (IOException e) {
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNREACHABLE;
        }
    }

    /** Whether the name leads into the net behind the node, which no message is to reach. */
    private static boolean isWithin(URI url) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(url.getHost()))
                .anyMatch(address -> address.isLoopbackAddress()
                        || address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isAnyLocalAddress()
                        || isUniqueLocal(address));
    }

    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }
}
