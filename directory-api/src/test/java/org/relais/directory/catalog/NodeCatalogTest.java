package org.relais.directory.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.Demonstrated;
import org.relais.directory.SemicShapes;
import org.relais.directory.feed.Dumps;
import org.relais.directory.lookup.Projections;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Leaf;
import org.relais.directory.seal.Sha256;
import org.relais.directory.settings.DatabaseLogin;
import org.relais.directory.settings.Publisher;
import org.relais.directory.settings.Settings;
import org.relais.directory.settings.SparqlSettings;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.IndexChange;
import org.relais.search.lucene.Lexicon;

class NodeCatalogTest {
    private static final URI BASE = URI.create("https://node.example");
    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final RdfDocuments RDF_DOCUMENTS = new RdfDocuments(VOCABULARY, BASE);
    private static final VocabularyDatasets VOCABULARIES = new VocabularyDatasets(VOCABULARY, RDF_DOCUMENTS);

    private static final Lexicon LEXICON = new Lexicon(VOCABULARY);

    @TempDir
    Path folder;

    private final Log log = new Log();
    private Projections projections;

    @BeforeEach
    void open() {
        projections = new Projections(() -> null, settings(Optional.empty()), LEXICON, VOCABULARY);
    }

    @AfterEach
    void close() {
        projections.close();
    }

    private Settings settings(Optional<URI> licence) {
        return new Settings(
                BASE,
                folder.resolve("data"),
                folder.resolve("key"),
                false,
                "",
                1,
                new DatabaseLogin("jdbc:h2:mem:", Optional.empty()),
                new SparqlSettings(false, Duration.ofSeconds(10), 1),
                new Publisher("Myria", URI.create("https://myria.example"), licence));
    }

    private NodeCatalog catalog(Optional<URI> licence) {
        return new NodeCatalog(
                settings(licence),
                VOCABULARY,
                VOCABULARIES,
                projections,
                log,
                new Dumps(() -> null, () -> null, settings(licence)));
    }

    private Model graph(Optional<URI> licence) {
        return RdfFormat.TURTLE.read(RDF_DOCUMENTS.catalog(catalog(licence).now(), RdfFormat.TURTLE), BASE);
    }

    private void publish() {
        List<View> views = Demonstrated.views(VOCABULARY);
        projections
                .of(Audience.PUBLIC)
                .apply(
                        views.stream()
                                .<IndexChange>map(view -> new IndexChange.Put(view, AT, false))
                                .toList(),
                        views.size());
        log.head = views.size();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void it_is_dcat_ap_with_and_without_entries(boolean filled) {
        if (filled) {
            publish();
        }
        for (Optional<URI> licence : List.of(
                Optional.<URI>empty(), Optional.of(URI.create("https://creativecommons.org/licenses/by/4.0/")))) {
            Model graph = graph(licence);

            assertThat(SemicShapes.DCAT_AP.check(graph).getEntries()).isEmpty();
            assertThat(graph.listResourcesWithProperty(RDF.type, DCAT.Dataset).toList())
                    .hasSize(1 + VOCABULARY.schemes().size() + 2);
        }
    }

    @Test
    void a_catalogue_that_lacks_its_publisher_is_not() {
        Model graph = graph(Optional.empty());
        graph.removeAll(null, DCTerms.publisher, null);

        assertThat(SemicShapes.DCAT_AP.check(graph).conforms()).isFalse();
    }

    @Test
    void the_directory_tells_its_countries_and_when_it_changed_for_everyone() {
        Resource directory = graph(Optional.empty()).createResource(BASE + "/catalog#directory");
        assertThat(directory.hasProperty(DCTerms.modified)).isFalse();
        assertThat(directory.hasProperty(DCTerms.spatial)).isFalse();

        publish();

        directory = graph(Optional.empty()).createResource(BASE + "/catalog#directory");
        assertThat(directory.getProperty(DCTerms.modified).getString()).isEqualTo(AT.toString());
        assertThat(directory.listProperties(DCTerms.spatial).toList())
                .extracting(statement -> statement.getResource().getURI())
                .contains(AUTHORITY + "country/BEL", AUTHORITY + "country/NGA");
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void what_is_the_same_is_said_in_the_same_bytes(RdfFormat format) {
        publish();

        assertThat(RDF_DOCUMENTS.catalog(catalog(Optional.empty()).now(), format))
                .isEqualTo(RDF_DOCUMENTS.catalog(catalog(Optional.empty()).now(), format));
        assertThat(format.read(RDF_DOCUMENTS.catalog(catalog(Optional.empty()).now(), format), BASE)
                        .isIsomorphicWith(graph(Optional.empty())))
                .isTrue();
    }

    @Test
    void size_and_checksum_of_a_file_are_those_of_what_is_served() {
        byte[] served = RDF_DOCUMENTS.scheme(VOCABULARY.scheme("target-groups").orElseThrow(), RdfFormat.TURTLE);

        assertThat(catalog(Optional.empty()).now().datasets().stream()
                        .flatMap(dataset -> dataset.distributions().stream())
                        .filter(form -> form.path().equals("/vocabulary/target-groups.ttl")))
                .singleElement()
                .satisfies(form -> assertThat(form.file().orElseThrow())
                        .isEqualTo(new org.relais.ontology.rdf.Catalog.File(
                                served.length, Sha256.hex(served), Optional.empty())));
    }

    @Test
    void void_leads_to_examples_dumps_and_vocabularies_but_to_no_endpoint_that_is_not_there() {
        publish();
        NodeCatalog catalog = catalog(Optional.empty());

        String turtle = new String(
                RDF_DOCUMENTS.datasets(catalog.now(), catalog.entries(), catalog.examples(), RdfFormat.N_TRIPLES),
                StandardCharsets.UTF_8);

        assertThat(catalog.entries()).isEqualTo(Demonstrated.views(VOCABULARY).size());
        assertThat(catalog.examples())
                .hasSize(2)
                .allSatisfy(
                        example -> assertThat(turtle).contains("void#exampleResource> <" + BASE + example + "#it>"));
        assertThat(turtle)
                .contains("void#uriSpace> \"https://node.example/\"")
                .contains("void#dataDump> <https://node.example/vocabulary/target-groups.nt>")
                .contains("void#vocabulary> <http://schema.org/>")
                .doesNotContain("sparqlEndpoint");
    }

    /** One that is as long as it is told. */
    private static final class Log implements Changes {
        private long head;

        @Override
        public Standing standing(Audience audience) {
            assertThat(audience).isEqualTo(Audience.PUBLIC);
            return new Standing(head, Leaf.NOTHING, AT);
        }

        @Override
        public void freeze() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void thaw() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hold() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Change append(Audience audience, Step step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Change> between(Audience audience, long first, long last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Change> after(Audience audience, long position, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long head(Audience audience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long taken(Audience audience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Page> pages(Audience audience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Page> page(Audience audience, long number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Change> latest(Audience audience, UUID profile) {
            throw new UnsupportedOperationException();
        }
    }
}
