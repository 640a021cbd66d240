package org.relais.ontology.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Samples;
import org.relais.ontology.skos.Vocabulary;

/** A data set in a folder of its own, and what it is asked. */
abstract class DataSetTest {
    static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    /** So long that on no machine it is the time that ends a query. */
    static final QueryLimits LIMITS = new QueryLimits(Duration.ofMinutes(2), 2);

    /** One small scheme: a data set is begun in each test. */
    static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(Samples.VOCABULARY.scheme("procedural-stages").orElseThrow()));

    @TempDir
    Path folder;

    PublicDataSet data;

    @BeforeEach
    void open() {
        data = PublicDataSet.open(folder, VOCABULARY, Samples.BASE);
    }

    @AfterEach
    void close() {
        data.close();
    }

    void reopen() {
        data.close();
        open();
    }

    static void take(PublicDataSet data, Map<UUID, Optional<View>> seen, boolean purge, long position) {
        data.apply(List.of(new PublicDataSet.Step(seen, purge, position)).iterator());
    }

    static Map<UUID, Optional<View>> seen(View... views) {
        Map<UUID, Optional<View>> seen = new LinkedHashMap<>();
        Stream.of(views).forEach(view -> seen.put(view.id(), Optional.of(view)));
        return seen;
    }

    static Map<UUID, Optional<View>> gone(View view) {
        return Map.of(view.id(), Optional.empty());
    }

    SparqlQueries queries() {
        return new SparqlQueries(data, LIMITS, () -> NOW);
    }

    static SparqlQuery query(String text) {
        return (SparqlQuery)
                SparqlQuery.read(text, java.net.URI.create(Samples.BASE + "/sparql"), List.of(), List.of());
    }

    Outcome outcome(String text) {
        return queries().results(query(text), ResultFormat.TSV);
    }

    /** The lines of the answer, without the names of the variables. */
    List<String> rows(String text) {
        Outcome outcome = outcome(text);
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return new String(((Outcome.Answered) outcome).bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    /** Files that hold a text. */
    List<String> filesWith(String text) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
