package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node holds feeds to their standards, its own first. */
@ExtendWith(SharedNode.class)
class ValidateIT {
    private final ServedNode node;

    ValidateIT(ServedNode node) {
        this.node = node;
    }

    private String own(String path) {
        return "http://localhost:" + node.port() + path;
    }

    private HttpResponse<String> posted(String body, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(node.at("/validate"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .headers(headers)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String member(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feed", "/feed.jsonld", "/", "/services", "/organizations", "/organizations?format=ndjson"})
    void what_this_node_publishes_has_no_error(String path) throws Exception {
        HttpResponse<String> answer = posted(
                member("address", own(path)), "Accept", "application/json", "Authorization", "Bearer " + node.token());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        JsonObject report = ServedNode.parsed(answer.body());
        assertThat(report.getInt("errors")).as(answer.body()).isZero();
        if (path.equals("/feed")) {
            assertThat(report.getJsonArray("findings")).isEmpty();
        }
        assertThat(report.getInt("documents")).isPositive();
    }

    @Test
    void a_coordinator_reads_the_findings_on_a_page_in_her_language() throws Exception {
        HttpResponse<String> page = posted(
                member("address", own("/api-docs")) + "&" + member("token", node.token()),
                "Accept",
                "text/html",
                "Accept-Language",
                "fr");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(page.body())
                .contains("Erreur", "text/html", own("/api-docs"))
                .doesNotContain(node.token());
        assertThat(node.get("/validate", "Accept", "text/html").body()).contains("type=\"password\"");
    }

    @Test
    void nobody_else_lets_the_node_fetch() throws Exception {
        assertThat(posted(member("address", own("/")), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> wrong = posted(member("address", own("/")) + "&token=wrong", "Accept", "application/json");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("/problems/unauthorized");
        assertThat(node.get("/validate?token=" + node.token()).statusCode()).isEqualTo(400);
    }

    @Test
    void the_command_says_by_its_exit_code_what_it_found() throws Exception {
        assertThat(command(own("/feed"))).isZero();
        assertThat(command(own("/api-docs"))).isEqualTo(1);
        assertThat(command()).isEqualTo(2);
    }

    private static int command(String... words) throws Exception {
        ProcessBuilder script = new ProcessBuilder(System.getProperty("relais.it.script"), "validate");
        script.command().addAll(java.util.List.of(words));
        return script.inheritIO().start().waitFor();
    }
}
