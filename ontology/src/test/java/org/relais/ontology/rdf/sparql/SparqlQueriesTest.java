package org.relais.ontology.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.TypeMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.Samples;

class SparqlQueriesTest extends DataSetTest {
    private static final String CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @BeforeEach
    void fill() {
        take(data, seen(Samples.organization(), Samples.professional(), Samples.publicInstitution()), false, 3);
    }

    private Limit limit(String query) {
        return ((Outcome.TooCostly) outcome(query)).limit();
    }

    private String graph(String query, RdfFormat format) {
        Outcome outcome = queries().graph(query(query), format, Samples.BASE);
        return new String(((Outcome.Answered) outcome).bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/sparql/harmless.tsv", delimiter = '\t', quoteCharacter = '\0')
    void what_is_let_through_is_answered(String text) {
        SparqlQuery query = query(text);
        SparqlQueries queries = new SparqlQueries(data, new QueryLimits(Duration.ofSeconds(5), 1), () -> NOW);
        Outcome outcome = query.kind() == SparqlQuery.Kind.GRAPH
                ? queries.graph(query, RdfFormat.TURTLE, Samples.BASE)
                : queries.results(query, ResultFormat.JSON);

        assertThat(outcome).isInstanceOfAny(Outcome.Answered.class, Outcome.TooCostly.class);
    }

    @Test
    void now_is_the_time_of_the_node() {
        assertThat(rows("SELECT (NOW() AS ?now) {}"))
                .containsExactly("\"2026-11-28T09:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>");
        assertThat(
                        rows(
                                "SELECT ?now { { SELECT (YEAR(NOW()) AS ?now) {} } FILTER(NOW() > \"2026-11-28T08:59:59Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>) }"))
                .containsExactly("2026");
    }

    @Test
    void a_datatype_that_only_a_query_names_is_compared_by_its_name_and_not_remembered() {
        assertThat(rows("SELECT ?x { VALUES ?x { \"1\"^^<urn:x:of-nobody> }"
                        + " FILTER(?x = \"1\"^^<urn:x:of-nobody> && SAMETERM(?x, \"1\"^^<urn:x:of-nobody>)) }"))
                .containsExactly("\"1\"^^<urn:x:of-nobody>");
        assertThat(TypeMapper.getInstance().getTypeByName("urn:x:of-nobody")).isNull();
    }

    @Test
    void relative_iris_tell_nothing_of_the_machine() {
        assertThat(rows("SELECT (IRI(\"x\") AS ?a) (<y> AS ?b) {}"))
                .containsExactly("<https://relais.example.org/x>\t<https://relais.example.org/y>");
    }

    @Test
    void properties_that_jena_would_compute_are_looked_up_like_any_other() {
        assertThat(rows("SELECT * { ?list <http://www.w3.org/2000/01/rdf-schema#member> ?x }"))
                .isEmpty();
    }

    @Test
    void from_selects_held_graphs_and_fetches_nothing() {
        assertThat(rows("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")).isEmpty();
        assertThat(rows("SELECT ?s FROM <https://w3id.org/relais/procedural-stages>"
                        + " { ?s a <http://www.w3.org/2004/02/skos/core#ConceptScheme> }"))
                .containsExactly("<https://w3id.org/relais/procedural-stages>");
        assertThat(graph("DESCRIBE <https://w3id.org/relais/procedural-stages> FROM <urn:x:none>", RdfFormat.N_TRIPLES))
                .isEmpty();
    }

    @Test
    void a_cross_product_over_everything_is_given_up_at_the_limit_and_others_are_answered() {
        SparqlQueries queries = new SparqlQueries(data, new QueryLimits(Duration.ofSeconds(1), 2), () -> NOW);
        long before = System.nanoTime();
        CompletableFuture<Outcome> hostile =
                CompletableFuture.supplyAsync(() -> queries.results(query(CROSS), ResultFormat.JSON));

        assertThat(queries.results(query("ASK {}"), ResultFormat.JSON)).isInstanceOf(Outcome.Answered.class);
        assertThat(hostile.join()).isEqualTo(new Outcome.TooCostly(Limit.TIME));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_values_cross_product_is_given_up_at_the_limit_too() {
        String values = IntStream.range(0, 300).mapToObj(Integer::toString).reduce("", (a, b) -> a + " " + b);
        String query = "SELECT (COUNT(*) AS ?n) {"
                + "VALUES ?a {%1$s} VALUES ?b {%1$s} VALUES ?c {%1$s} VALUES ?d {%1$s} }".formatted(values);
        SparqlQueries queries = new SparqlQueries(data, new QueryLimits(Duration.ofSeconds(1), 1), () -> NOW);
        long before = System.nanoTime();

        assertThat(queries.results(query(query), ResultFormat.JSON)).isInstanceOf(Outcome.TooCostly.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void when_every_slot_is_taken_the_next_is_told_so_and_slots_come_back() throws Exception {
        SparqlQueries queries = new SparqlQueries(data, new QueryLimits(Duration.ofSeconds(4), 1), () -> NOW);
        CompletableFuture<Outcome> first =
                CompletableFuture.supplyAsync(() -> queries.results(query(CROSS), ResultFormat.JSON));
        Thread.sleep(300);

        assertThat(queries.results(query("ASK {}"), ResultFormat.JSON)).isInstanceOf(Outcome.Full.class);
        first.join();
        Thread.sleep(1_000);
        assertThat(queries.results(query("ASK {}"), ResultFormat.JSON)).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void an_answer_of_too_many_rows_or_triples_is_refused_not_cut() {
        assertThat(limit("SELECT * { ?a ?b ?c . ?d ?e ?f }")).isEqualTo(Limit.ROWS);
        Outcome graph = queries()
                .graph(
                        query("CONSTRUCT { ?a <http://a/with> ?d }"
                                + " { { SELECT DISTINCT ?a { ?a ?b ?c } } { SELECT DISTINCT ?d { ?d ?e ?f } } }"),
                        RdfFormat.TURTLE,
                        Samples.BASE);
        assertThat(graph).isEqualTo(new Outcome.TooCostly(Limit.TRIPLES));
    }

    @Test
    void what_would_be_held_in_memory_is_bounded() {
        assertThat(limit("SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d"))
                .isEqualTo(Limit.HELD);
        assertThat(limit("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c")).isEqualTo(Limit.HELD);
        assertThat(limit("SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?a ?b ?d ?e { ?a ?b ?c . ?d ?e ?f } } }"))
                .isEqualTo(Limit.HELD);
    }

    @Test
    void texts_that_grow_with_every_step_are_bounded() {
        String doubled = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(CONCAT(?a%d, ?a%d) AS ?a%d)".formatted(i, i, i + 1))
                .reduce("BIND(\"a\" AS ?a0) ", String::concat);
        String replaced = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(REPLACE(?a%d, \"a\", \"aa\") AS ?a%d)".formatted(i, i + 1))
                .reduce("BIND(\"a\" AS ?a0) ", String::concat);
        String nested = "REPLACE(".repeat(40) + "STR(?o)" + ", \".\", \"aa\")".repeat(40);

        assertThat(limit("SELECT (STRLEN(?a40) AS ?n) { " + doubled + " }")).isEqualTo(Limit.TEXT);
        assertThat(limit("SELECT (STRLEN(?a40) AS ?n) { " + replaced + " }")).isEqualTo(Limit.TEXT);
        assertThat(limit("ASK { ?s ?p ?o FILTER EXISTS { " + doubled + " FILTER(STRLEN(?a40) > 1) } }"))
                .isEqualTo(Limit.TEXT);
        assertThat(limit("SELECT (SUM(STRLEN(" + nested + ")) AS ?n) { ?s ?p ?o }"))
                .isEqualTo(Limit.TEXT);
        assertThat(limit("SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(?o) > 0) (MAX(STRLEN(" + nested + ")) > 3)"))
                .isEqualTo(Limit.TEXT);
        assertThat(limit("SELECT ?s { ?s ?p ?o } ORDER BY STRLEN(" + nested + ")"))
                .isEqualTo(Limit.TEXT);
        assertThat(limit("SELECT (GROUP_CONCAT(STR(?o)) AS ?all) { ?a ?b ?o . ?d ?e ?f }"))
                .isIn(Limit.TEXT, Limit.HELD);
    }

    @Test
    void texts_of_constants_alone_are_bounded() {
        String many = "a".repeat(1_000);
        String nested = "REPLACE(".repeat(3) + "\"aaaaaaaaaa\"" + (", \"a\", \"" + many + "\")").repeat(3);

        assertThat(limit("SELECT (STRLEN(" + nested + ") AS ?n) {}")).isEqualTo(Limit.TEXT);
        assertThat(limit("ASK { FILTER(STRLEN(" + nested + ") > 1) }")).isEqualTo(Limit.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(?x) AS ?n) { SELECT (GROUP_CONCAT(?p; separator=\"LONG\") AS ?x) { ?s ?p ?o } }",
                "SELECT (STRLEN(GROUP_CONCAT(DISTINCT ?o; separator=\"LONG\")) AS ?x) { ?s ?p ?o }",
                "SELECT (STRLEN(GROUP_CONCAT(CONCAT(STR(?p), \"LONG\"))) AS ?x) { ?s ?p ?o }",
                "SELECT ?s ?o (MAX(CONCAT(STR(?p), \"LONG\")) AS ?x) { ?s ?p ?o } GROUP BY ?s ?o",
                "SELECT (COUNT(DISTINCT CONCAT(STR(?o), \"LONG\")) AS ?x) { ?s ?p ?o }",
                "SELECT ?t { ?s ?p ?o BIND(UCASE(IF(BOUND(?s), \"LONG\", \"\")) AS ?t) } ORDER BY ?t",
                "SELECT ?t { ?s ?p ?o BIND(IRI(CONCAT(\"urn:x:\", STR(?p), \"LONG\")) AS ?t) } ORDER BY ?t",
                "SELECT ?t { ?s ?p ?o BIND(STRLANG(\"x\", CONCAT(\"en-\", \"LONG\")) AS ?t) } ORDER BY ?t",
                "SELECT ?t { ?s ?p ?o BIND(IRI(CONCAT(\"urn:x:\", STR(?p), \"LONG\")) AS ?t) }"
            })
    void what_is_made_for_each_solution_is_bounded_together(String query) {
        assertThat(limit(query.replace("LONG", "a".repeat(15_000)))).isEqualTo(Limit.TEXT);
    }

    @Test
    void a_path_that_meets_more_and_more_on_its_way_is_given_up() {
        String anywhere = "(!(<urn:x:a>|^<urn:x:a>))";
        String far = String.join("/", Collections.nCopies(6, anywhere));

        assertThat(limit("SELECT * { <https://w3id.org/relais/procedural-stages> (" + far + ")? ?o }"))
                .isEqualTo(Limit.HELD);
        assertThat(
                        rows(
                                "SELECT DISTINCT ?s { ?s <http://www.w3.org/2004/02/skos/core#inScheme>/^<http://www.w3.org/2004/02/skos/core#inScheme>* ?o } LIMIT 3"))
                .hasSize(3);
    }

    @Test
    void a_pattern_that_counts_for_ever_without_a_look_at_the_text_is_given_up() {
        assertThat(limit("SELECT * { ?s ?p ?o FILTER(REGEX(STR(?s), \"(?:(?:\\\\z){2000000000}){2000000000}\")) }"))
                .isEqualTo(Limit.TIME);
        assertThat(rows("SELECT (REGEX(\"2026-11-28\", \"^\\\\d{4}(-\\\\d{2}){2}$\") AS ?day) {}"))
                .containsExactly("true");
    }

    @Test
    void a_pattern_that_would_look_at_a_text_for_ever_is_given_up() {
        String text = "a".repeat(5_000);

        assertThat(limit("SELECT (REGEX(\"" + text + "\", \".*.*.*.*b\") AS ?x) { ?s ?p ?o } LIMIT 1"))
                .isEqualTo(Limit.TIME);
        assertThat(limit("SELECT (COUNT(?x) AS ?n) { BIND(REPLACE(\"" + text + "\", \".*.*.*.*b\", \"\") AS ?x) }"))
                .isEqualTo(Limit.TIME);
        assertThat(
                        rows(
                                "SELECT (REGEX(\"Anvers\", \"^an\", \"i\") AS ?a) (REPLACE(\"abc\", \"(b)\", \"$1$1\") AS ?b) {}"))
                .containsExactly("true\t\"abbc\"");
    }

    @Test
    void an_answer_whose_order_the_query_leaves_open_is_sorted() {
        List<String> rows = rows("SELECT ?s ?p { ?s ?p ?o }");

        assertThat(rows).hasSizeGreaterThan(1_000).isSorted();
        assertThat(rows("SELECT ?n { VALUES ?n { 1 3 2 } } ORDER BY DESC(?n)")).containsExactly("3", "2", "1");
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void graphs_are_written_in_every_format_with_blank_nodes_too(RdfFormat format) {
        String described = "DESCRIBE ?s { ?s a <http://xmlns.com/foaf/0.1/Person> }";
        byte[] bytes = graph(described, format).getBytes(StandardCharsets.UTF_8);

        assertThat(format.read(bytes, Samples.BASE).size()).isGreaterThan(3);
        assertThat(graph("CONSTRUCT { [] <http://a/b> 1 } WHERE {}", format)).isNotBlank();
    }

    @Test
    void a_predicate_that_is_no_name_in_xml_is_not_written_as_one() {
        String query = "CONSTRUCT { <http://a/> <http://a/1> 1 } WHERE {}";

        assertThat(queries().graph(query(query), RdfFormat.RDF_XML, Samples.BASE))
                .isInstanceOf(Outcome.NotInThisFormat.class);
        assertThat(graph(query, RdfFormat.N_TRIPLES)).contains("<http://a/1>");
    }

    @ParameterizedTest
    @EnumSource(ResultFormat.class)
    void yes_and_no_are_written_in_every_format(ResultFormat format) {
        Outcome yes = queries().results(query("ASK {}"), format);

        assertThat(new String(((Outcome.Answered) yes).bytes(), StandardCharsets.UTF_8))
                .contains("true");
    }

    @Test
    void nothing_of_a_query_is_logged() {
        StringBuilder said = new StringBuilder();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.append(line.getMessage()).append(line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("org.relais");
        root.addHandler(listening);
        try {
            outcome("SELECT (\"needle\"^^<http://www.w3.org/2001/XMLSchema#integer> + 1 AS ?a) {}");
            outcome("SELECT * { ?s ?p ?o FILTER(REGEX(?o, CONCAT(\"(\", \"needle\"))) }");
            SparqlQuery.read("ASK { <needle needle> ?p ", java.net.URI.create("https://a/"), List.of(), List.of());
        } finally {
            root.removeHandler(listening);
        }

        assertThat(said.toString()).doesNotContain("needle");
    }
}
