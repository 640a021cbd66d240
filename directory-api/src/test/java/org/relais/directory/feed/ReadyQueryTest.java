package org.relais.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.rdf.sparql.Outcome;
import org.relais.ontology.rdf.sparql.PublicDataSet;
import org.relais.ontology.rdf.sparql.QueryLimits;
import org.relais.ontology.rdf.sparql.ResultFormat;
import org.relais.ontology.rdf.sparql.SparqlQueries;
import org.relais.ontology.rdf.sparql.SparqlQuery;
import org.relais.ontology.skos.Vocabulary;

/** The ready queries, asked of the demonstration entries. */
class ReadyQueryTest {
    private static final URI BASE = URI.create("https://node.example");
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final ProfileForm FORM = new ProfileForm(VOCABULARY);

    @TempDir
    static Path folder;

    private static PublicDataSet data;

    @BeforeAll
    static void fill() {
        data = PublicDataSet.open(folder, VOCABULARY, BASE);
        Redaction redaction = new Redaction(VOCABULARY);
        Map<UUID, Optional<View>> seen = new LinkedHashMap<>();
        for (String file : List.of("seeds", "west", "east")) {
            text("/demonstration/" + file + ".ndjson").lines().forEach(line -> {
                ProfileDocument document = ((ProfileForm.Complete) FORM.fill(StrictJson.object(line))).document();
                seen.put(document.id(), redaction.view(new Profile(document), Audience.PUBLIC, any -> true));
            });
        }
        data.apply(List.of(new PublicDataSet.Step(seen, false, 1)).iterator());
    }

    @AfterAll
    static void close() {
        data.close();
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(ReadyQueryTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<ReadyQuery> queries() {
        return ReadyQuery.all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_ready_query_has_an_answer_in_the_demonstration(ReadyQuery ready) {
        SparqlQueries answering =
                new SparqlQueries(data, new QueryLimits(Duration.ofMinutes(1), 1), () -> Instant.EPOCH);
        SparqlQuery query =
                (SparqlQuery) SparqlQuery.read(ready.text(), URI.create(BASE + "/sparql"), List.of(), List.of());
        Outcome outcome = query.kind() == SparqlQuery.Kind.GRAPH
                ? answering.graph(query, RdfFormat.N_TRIPLES, BASE)
                : answering.results(query, ResultFormat.TSV);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(new String(answered.bytes(), StandardCharsets.UTF_8).lines())
                                .hasSizeGreaterThan(1));
    }

    @Test
    void there_are_ten_and_the_help_page_shows_each_as_it_is() throws IOException {
        String help = Files.readString(Path.of("../docs/help/sparql.md"));

        assertThat(ReadyQuery.all())
                .hasSize(10)
                .allSatisfy(ready -> assertThat(help).contains(ready.text()));
    }
}
