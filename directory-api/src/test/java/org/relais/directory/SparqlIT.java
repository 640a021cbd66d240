package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.feed.ReadyQuery;

/** The query endpoint of a node as its operator runs it. */
@ExtendWith(SharedNode.class)
class SparqlIT {
    private static final String NAMES = "SELECT ?name { <%s#it> <http://schema.org/name> ?name } ORDER BY ?name";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedNode node;

    SparqlIT(ServedNode node) {
        this.node = node;
    }

    private static String asking(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(String query, String accept) throws Exception {
        return node.get(asking(query), "Accept", accept);
    }

    private HttpResponse<String> send(String method, String type, String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(node.at("/sparql")).method(method, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT (1 AS ?x) {}, application/sparql-results+json, \"1\"",
        "SELECT (1 AS ?x) {}, application/sparql-results+xml, <literal",
        "SELECT (1 AS ?x) {}, text/csv, x",
        "SELECT (1 AS ?x) {}, text/tab-separated-values, ?x",
        "SELECT (1 AS ?x) {}, application/json, bindings",
        "ASK {}, application/sparql-results+json, true",
        "ASK {}, application/sparql-results+xml, true",
        "CONSTRUCT { <a:b> <a:c> 1 } {}, text/turtle, a:b",
        "CONSTRUCT { <a:b> <a:c> 1 } {}, application/n-triples, <a:b>",
        "CONSTRUCT { <a:b> <a:c> 1 } {}, application/ld+json, a:b",
        "CONSTRUCT { <a:b> <a:c> 1 } {}, application/rdf+xml, a:b",
        "SELECT (1 AS ?x) {}, text/html, <table>"
    })
    void an_answer_comes_in_the_form_asked_for(String query, String accept, String part) throws Exception {
        HttpResponse<String> answer = ask(query, accept);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
        assertThat(answer.body()).contains(part);
    }

    static Stream<ReadyQuery> ready() {
        return ReadyQuery.all().stream();
    }

    @ParameterizedTest
    @MethodSource("ready")
    void every_ready_query_is_a_link_on_the_form_and_answered_as_a_page(ReadyQuery ready) throws Exception {
        HttpResponse<String> answer = ask(ready.text(), "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("<td", "<pre");
        assertThat(node.get("/sparql", "Accept", "text/html").body())
                .contains("/sparql?query=")
                .contains("<textarea");
    }

    @Test
    void without_a_query_the_endpoint_describes_itself() throws Exception {
        HttpResponse<String> described = node.get("/sparql");

        assertThat(described.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        assertThat(described.body()).contains("sparql-service-description#SPARQL11Query", "UnionDefaultGraph");
    }

    @Test
    void what_the_caller_has_is_not_sent_again_and_head_and_options_answer() throws Exception {
        String address = asking("SELECT ?s { ?s a <http://www.w3.org/ns/org#Organization> }");
        String tag = node.get(address).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> head = client.send(
                HttpRequest.newBuilder(node.at(address))
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(node.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(send("OPTIONS", "", "").headers().firstValue("Allow").orElse(""))
                .contains("GET", "POST");
    }

    @Test
    void a_malformed_query_is_told_its_line_and_column() throws Exception {
        HttpResponse<String> answer = ask("SELECT *\nWHERE { ?s ?p }", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed-query", "Line 2, column 15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <http://evil.example/>",
                "SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }",
                "SELECT (<java:java.lang.Object>() AS ?x) {}",
                "SELECT * { ?a ?b ?c . ?d ?e ?f }"
            })
    void what_is_not_done_here_is_refused_with_a_problem(String query) throws Exception {
        HttpResponse<String> answer = ask(query, "application/sparql-results+json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_cross_product_over_everything_is_given_up_and_others_are_answered_meanwhile() throws Exception {
        var hostile = client.sendAsync(
                HttpRequest.newBuilder(node.at(asking("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(node.get("/search?q=lawyer").statusCode()).isEqualTo(200);
        assertThat(hostile.get().statusCode()).isEqualTo(422);
        assertThat(hostile.get().body()).contains("query-too-costly");
        assertThat(node.get("/search?q=lawyer").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_form_is_not_acceptable() throws Exception {
        assertThat(ask("ASK {}", "image/png").statusCode()).isEqualTo(406);
        assertThat(ask("ASK {}", "text/turtle").statusCode()).isEqualTo(406);
        assertThat(node.get("/sparql.png?query=ASK%7B%7D").statusCode()).isEqualTo(404);
        assertThat(node.get("/sparql.csv?query=ASK%7B%7D").body()).contains("true");
    }

    @Test
    void by_post_it_is_the_same_and_nothing_but_a_query_is_taken() throws Exception {
        assertThat(send("POST", "application/sparql-query", "ASK {}").body()).contains("true");
        assertThat(send("POST", "application/x-www-form-urlencoded", "query=ASK%20%7B%7D")
                        .body())
                .contains("true");
        assertThat(send("POST", "application/sparql-update", "DROP ALL").statusCode())
                .isEqualTo(415);
        assertThat(send("POST", "application/x-www-form-urlencoded", "update=DROP+ALL")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "application/x-www-form-urlencoded", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_written_and_withdrawn_is_in_the_answers_and_out_of_them_and_of_the_files() throws Exception {
        String id = UUID.randomUUID().toString();
        String word = "Zwevezelewaardin";
        String body = "{\"id\":\"" + id + "\",\"name\":\"" + word
                + "\",\"description\":\"Aide aux victimes\",\"language\":\"fr\"}";
        String query = NAMES.formatted("http://localhost:" + node.port() + "/organizations/" + id);
        HttpResponse<String> written = node.ask("POST", "/profiles", body);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ask(query, "text/csv").body().contains(word));

        HttpResponse<String> gone = node.ask(
                "DELETE",
                "/profiles/" + id + "?erase=true",
                "",
                "If-Match",
                node.read("/profiles/" + id).headers().firstValue("ETag").orElseThrow());

        assertThat(gone.statusCode()).as(gone.body()).isBetween(200, 204).isNotEqualTo(202);
        assertThat(ask(query, "text/csv").body()).doesNotContain(word);
    }

    @Test
    void no_query_stands_in_what_the_node_says() throws Exception {
        for (String query : List.of(
                "SELECT (\"needlenine\"^^<http://www.w3.org/2001/XMLSchema#integer> + 1 AS ?a) {}",
                "ASK { <needlenine needlenine> ?p ",
                "SELECT * { ?s ?p ?o FILTER(REGEX(?o, \"needlenine(\")) }",
                "SELECT * FROM <needlenine> { ?s ?p ?o }")) {
            ask(query, "text/csv");
        }

        assertThat(node.said()).doesNotContain("needlenine");
    }
}
