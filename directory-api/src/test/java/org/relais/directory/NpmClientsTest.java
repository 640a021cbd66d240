package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.ProfileShapes;
import org.relais.ontology.rdf.PublishedContext;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** Tools of others read from our documents what Jena reads from them. */
class NpmClientsTest {
    private static final URI BASE = URI.create("https://relais.example.org");
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final RdfDocuments DOCUMENTS = new RdfDocuments(VOCABULARY, BASE);
    private static final List<View> VIEWS = Demonstrated.views(VOCABULARY);
    private static final Shapes SHAPES = Shapes.parse(ProfileShapes.model().getGraph());

    @TempDir
    Path folder;

    @Test
    void a_json_ld_processor_finds_in_our_documents_the_graph_that_our_turtle_says() throws Exception {
        Files.write(folder.resolve("context.jsonld"), PublishedContext.bytes());
        int each = Math.max(1, 12 / Rounds.told());
        List<View> views = IntStream.range(0, VIEWS.size())
                .filter(at -> at % each == 0)
                .mapToObj(VIEWS::get)
                .toList();
        List<ConceptScheme> schemes =
                VOCABULARY.schemes().stream().limit(Rounds.told()).toList();
        for (View view : views) {
            both(
                    view.document().id().toString(),
                    DOCUMENTS.profile(view, RdfFormat.JSON_LD),
                    DOCUMENTS.profile(view, RdfFormat.TURTLE));
        }
        for (ConceptScheme scheme : schemes) {
            both(
                    scheme.name(),
                    DOCUMENTS.scheme(scheme, RdfFormat.JSON_LD),
                    DOCUMENTS.scheme(scheme, RdfFormat.TURTLE));
        }

        List<String> hashes =
                NpmClients.run("canonical.mjs", folder.toString()).lines().toList();

        assertThat(hashes).hasSize(2 * (views.size() + schemes.size()));
        assertThat(hashes.stream().filter(hash -> hash.contains(".jsonld ")).map(hash -> hash.replace(".jsonld ", " ")))
                .containsExactlyElementsOf(hashes.stream()
                        .filter(hash -> hash.contains(".nq "))
                        .map(hash -> hash.replace(".nq ", " "))
                        .toList());
    }

    private void both(String name, byte[] jsonLd, byte[] turtle) throws IOException {
        Files.write(folder.resolve(name + ".jsonld"), jsonLd);
        write(RdfFormat.TURTLE.read(turtle, BASE), folder.resolve(name + ".nq"));
    }

    private static void write(Model graph, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, graph, Lang.NTRIPLES);
        }
    }

    /** Each entry as it is, and spoilt in a few places. */
    @Test
    void a_shacl_validator_has_against_our_graphs_what_jena_has() throws Exception {
        Path shapes = folder.resolve("shapes.nt");
        write(ProfileShapes.model(), shapes);
        Path graphs = Files.createDirectory(folder.resolve("graphs"));
        Random random = new Random(4);
        List<String> complaints = new ArrayList<>();
        for (View view : VIEWS.subList(0, 12)) {
            Model graph = RdfFormat.TURTLE.read(DOCUMENTS.profile(view, RdfFormat.TURTLE), BASE);
            String name = view.document().id().toString();
            for (int round = 0; round < 4; round++) {
                String file = name + "-" + round + ".nt";
                write(graph, graphs.resolve(file));
                jena(graph).map(complaint -> file + " " + complaint).forEach(complaints::add);
                spoil(graph, random);
            }
        }

        assertThat(NpmClients.run("shacl.mjs", shapes.toString(), graphs.toString())
                        .lines()
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(complaints);
        assertThat(complaints).hasSizeGreaterThan(30);
    }

    private static void spoil(Model graph, Random random) {
        List<Statement> statements = graph.listStatements().toList().stream()
                .sorted(Comparator.comparing(Statement::toString))
                .toList();
        for (int time = 0; time < 5; time++) {
            Statement spoilt = statements.get(random.nextInt(statements.size()));
            graph.remove(spoilt);
            if (random.nextBoolean()) {
                graph.add(spoilt.getSubject(), spoilt.getPredicate(), "strange");
            }
        }
    }

    private static Stream<String> jena(Model graph) {
        return ShaclValidator.get().validate(SHAPES, graph.getGraph()).getEntries().stream()
                .map(NpmClientsTest::complaint)
                .distinct();
    }

    private static String complaint(ReportEntry entry) {
        String path = entry.resultPath() instanceof P_Link link ? link.getNode().getURI() : "-";
        Node focus = entry.focusNode();
        String at = focus.isLiteral() ? focus.getLiteralLexicalForm() : focus.getURI();
        return at + " " + path + " " + entry.sourceConstraintComponent().getURI();
    }
}
