package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an address hears that is told of every change. */
@ExtendWith(SharedNode.class)
class WebhookIT {
    private static final Duration AT_MOST = Duration.ofSeconds(40);

    private final ServedNode node;
    private final WithPhone entry = WithPhone.fresh();
    private final HttpServer receiver;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    private record Message(HttpHeaders headers, String body) {
        JsonObject json() {
            return ServedNode.parsed(body);
        }
    }

    WebhookIT(ServedNode node) throws IOException {
        this.node = node;
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            messages.add(new Message(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (JsonObject webhook : webhooks()) {
            node.write("DELETE", "/webhooks/" + webhook.getString("id"), "");
        }
        receiver.stop(0);
    }

    private List<JsonObject> webhooks() throws Exception {
        return ServedNode.parsed(node.read("/webhooks").body())
                .getJsonArray("webhooks")
                .getValuesAs(JsonObject.class);
    }

    private JsonObject registered() throws Exception {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hear";
        return ServedNode.parsed(
                node.write("POST", "/webhooks", "{\"url\":\"" + url + "\"}").body());
    }

    private void await(int count) {
        Awaitility.await().atMost(AT_MOST).until(() -> messages.size() >= count);
    }

    @Test
    void a_change_is_told_by_its_kind_and_address_and_the_signature_holds() throws Exception {
        JsonObject webhook = registered();
        node.write("POST", "/profiles", entry.document("Aurore"));
        node.write("DELETE", entry.path(), "", "If-Match", "\"v1\"");
        await(1);
        Awaitility.await()
                .atMost(AT_MOST)
                .until(() -> messages.getLast().json().getString("type").equals("entry.delete"));
        Message last = messages.getLast();
        Webhook verifier = new Webhook(webhook.getString("secret"));

        assertThat(last.json().getJsonObject("data").getString("object"))
                .contains(entry.id().toString());
        assertThat(last.json().getJsonObject("data").keySet()).containsExactlyInAnyOrder("position", "object");
        verifier.verify(last.body(), last.headers());
        assertThatThrownBy(() -> verifier.verify(last.body().replace("delete", "create"), last.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(messages).noneMatch(message -> message.body().contains("Aurore"));
        assertThat(webhooks().toString()).doesNotContain(webhook.getString("secret"));
    }

    @Test
    void what_was_not_taken_is_sent_again_under_the_same_id_and_the_next_waits_for_it() throws Exception {
        registered();
        status = 500;
        node.write("POST", "/profiles", entry.document("Aurore"));
        await(1);
        WithPhone next = WithPhone.fresh();
        node.write("POST", "/profiles", next.document("Aube"));
        Awaitility.await().atMost(AT_MOST).until(() -> webhooks().getFirst().getInt("failures") == 1);
        assertThat(webhooks().getFirst().getJsonObject("last").getString("result"))
                .isEqualTo("500");
        status = 200;
        Awaitility.await()
                .atMost(AT_MOST)
                .until(() -> messages.getLast().body().contains(next.id().toString()));

        assertThat(messages.stream()
                        .filter(message -> message.body().contains(entry.id().toString()))
                        .map(message ->
                                message.headers().firstValue("webhook-id").orElseThrow())
                        .distinct())
                .hasSize(1);
        Awaitility.await().atMost(AT_MOST).until(() -> webhooks().getFirst().getInt("failures") == 0);
    }

    @Test
    void one_that_is_gone_hears_nothing_more_until_it_is_told_again() throws Exception {
        JsonObject webhook = registered();
        status = 410;
        node.write("POST", "/profiles", entry.document("Aurore"));
        Awaitility.await().atMost(AT_MOST).until(() -> webhooks().getFirst().containsKey("ended"));
        status = 200;
        int heard = messages.size();

        JsonObject replayed = ServedNode.parsed(node.write(
                        "POST",
                        "/webhooks/" + webhook.getString("id") + "/replay",
                        "{\"after\":" + webhook.getInt("reached") + "}")
                .body());

        assertThat(replayed.containsKey("ended")).isFalse();
        await(heard + 1);
        assertThat(messages.getLast().body()).contains(entry.id().toString());
    }

    @Test
    void the_operator_tries_an_address_and_is_told_how_it_was_taken() throws Exception {
        String path = "/webhooks/" + registered().getString("id") + "/test";

        assertThat(ServedNode.parsed(node.write("POST", path, "").body()).getBoolean("taken"))
                .isTrue();
        assertThat(messages.getLast().json().getString("type")).isEqualTo("test");
        receiver.stop(0);
        assertThat(ServedNode.parsed(node.write("POST", path, "").body()).getString("result"))
                .isEqualTo("unreachable");
    }

    @Test
    void addresses_that_cannot_be_told_and_callers_who_may_not_are_refused() throws Exception {
        for (String url : List.of("ftp://a.example", "/here", "https://user:pass@a.example", "", "http:", "%")) {
            assertThat(node.ask("POST", "/webhooks", "{\"url\":\"" + url + "\"}")
                            .statusCode())
                    .as(url)
                    .isEqualTo(400);
        }
        assertThat(node.get("/webhooks").statusCode()).isEqualTo(401);
        assertThat(webhooks()).isEmpty();
    }

    @Test
    void on_the_page_the_operator_adds_tries_and_removes_an_address() throws Exception {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hear";
        assertThat(node.get("/webhooks/form").body()).contains("<form").doesNotContain(url);
        assertThat(pressed("url", url, "nobody").statusCode()).isEqualTo(401);

        assertThat(pressed("url", url, node.token()).body())
                .contains("whsec_", url)
                .doesNotContain(node.token());
        String id = webhooks().getFirst().getString("id");
        assertThat(pressed("test", id, node.token()).body())
                .contains("The test was taken.")
                .doesNotContain("whsec_");
        assertThat(messages.getLast().json().getString("type")).isEqualTo("test");
        status = 503;
        assertThat(pressed("test", id, node.token()).body()).contains("The test was not taken: the answer was 503.");
        assertThat(pressed("remove", id, node.token()).body())
                .contains("No address is told")
                .doesNotContain(url);
        assertThat(pressed("test", id, node.token()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> pressed(String button, String value, String token) throws Exception {
        String form = "token=" + token + "&" + button + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return node.send(
                        "/webhooks/form",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(form),
                        "Accept",
                        "text/html")
                .get();
    }
}
