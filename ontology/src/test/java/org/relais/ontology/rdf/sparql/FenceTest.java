package org.relais.ontology.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
    private static final URI ENDPOINT = URI.create("https://relais.example.org/sparql");

    private static Reading read(String text) {
        return SparqlQuery.read(text, ENDPOINT, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/sparql/hostile.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void what_could_reach_out_of_the_data_set_is_refused(String why, String query) {
        assertThat(read(query))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.why()).hasToString(why));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/sparql/harmless.tsv", delimiter = '\t', quoteCharacter = '\0')
    void what_sparql_has_is_let_through(String query) {
        assertThat(read(query)).isInstanceOf(SparqlQuery.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT * { ?s ?p }",
                "SELECT * { ?s foaf:name ?o }",
                "SELECT (COUNT(*) AS ?n) ?x { ?x ?p ?o }",
                "SELECT ?x { BIND(1 AS ?x) BIND(2 AS ?x) }",
                "LET (?x := 1)",
                "SELECT (MEDIAN(?x) AS ?m) { ?s ?p ?x }",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "SELECT * { << ?s ?p ?o >> ?q ?r }",
                "SELECT * { ?s <http://a/b>{2,3} ?o }",
                "SELECT * { LATERAL { ?s ?p ?o } }",
                "SELECT * { FILTER(REGEX(\"a\", \"(\")) }",
                "ASK {} ASK {}"
            })
    void what_is_not_sparql_is_malformed(String query) {
        assertThat(read(query)).isInstanceOf(Reading.Malformed.class);
    }

    @Test
    void a_fault_has_a_place() {
        assertThat(read("SELECT *\nWHERE { ?s ?p }")).isInstanceOfSatisfying(Reading.Malformed.class, malformed -> {
            assertThat(malformed.line()).isEqualTo(2);
            assertThat(malformed.column()).isEqualTo(15);
            assertThat(malformed.what()).contains("\"}\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "!"})
    void what_is_nested_beyond_all_reading_is_too_long(String opening) {
        String nested = "ASK { FILTER " + opening.repeat(15_000);

        assertThat(read(nested)).isInstanceOfAny(Reading.TooLong.class, Reading.Malformed.class);
        assertThat(read("ASK {} #" + "x".repeat(QueryLimits.CHARACTERS))).isInstanceOf(Reading.TooLong.class);
    }
}
