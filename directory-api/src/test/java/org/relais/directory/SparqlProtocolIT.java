package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The query tests of W3C's SPARQL 1.1 protocol suite, as its manifest states them, against a running node. Their graphs
 * are laid into the node's data set while it sleeps.
 */
class SparqlProtocolIT {
    private static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HTTP = "http://www.w3.org/2011/http#";
    private static final String CONTENT = "http://www.w3.org/2011/content#";
    private static final String TEST = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final Model ALL = manifest();

    @TempDir
    static Path folder;

    private static ServedNode node;

    private static Model manifest() {
        return RDFDataMgr.loadModel(SparqlProtocolIT.class
                .getResource("/w3c-sparql11-protocol/manifest.ttl")
                .toString());
    }

    @BeforeAll
    static void serve() throws Exception {
        Path data = folder.resolve("data");
        ServedNode first = started(data);
        first.stop("TERM");
        Dataset graphs = TDB2Factory.connectDataset(data.resolve("data-set/1").toString());
        graphs.begin(ReadWrite.WRITE);
        ALL.listObjectsOfProperty(ALL.createProperty(TEST, "graphData")).forEachRemaining(stated -> {
            Resource graph = stated.asResource();
            String name = graph.getProperty(RDFS.label).getString();
            graphs.asDatasetGraph()
                    .addGraph(
                            NodeFactory.createURI(name),
                            RDFDataMgr.loadModel(of(graph, TEST, "graph")
                                            .asResource()
                                            .getURI())
                                    .getGraph());
        });
        graphs.commit();
        graphs.end();
        TDBInternal.expel(graphs.asDatasetGraph());
        node = started(data);
    }

    /** At the same base each time: a data set of another one would be begun anew. */
    private static ServedNode started(Path data) throws IOException {
        ServedNode node = ServedNode.starting(data, null, Map.of(), "--base-url", "http://protocol.example");
        node.awaitAnswers();
        return node;
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static RDFNode of(Resource subject, String namespace, String property) {
        return subject.getRequiredProperty(ALL.createProperty(namespace, property))
                .getObject();
    }

    private static Optional<RDFNode> maybe(Resource subject, String namespace, String property) {
        return Optional.ofNullable(subject.getProperty(ALL.createProperty(namespace, property)))
                .map(statement -> statement.getObject());
    }

    private static List<RDFNode> list(RDFNode head) {
        return head.as(RDFList.class).asJavaList();
    }

    static Stream<String> tests() {
        Resource manifest = ALL.listSubjectsWithProperty(ALL.createProperty(MANIFEST, "entries"))
                .next();
        return list(of(manifest, MANIFEST, "entries")).stream()
                .map(entry -> entry.asResource().getURI())
                .filter(name -> !name.contains("update"));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void the_node_answers_as_the_manifest_expects(String name) throws Exception {
        Resource action = of(ALL.getResource(name), MANIFEST, "action").asResource();
        for (RDFNode each : list(of(action, HTTP, "requests"))) {
            Resource request = each.asResource();
            HttpResponse<String> answer = send(request);
            Resource expected = of(request, HTTP, "resp").asResource();
            assertThat(expected.listProperties(ALL.createProperty(MANIFEST, "expectedStatus"))
                            .mapWith(status -> status.getResource().getLocalName())
                            .toList())
                    .as(answer.body())
                    .contains("StatusCode" + answer.statusCode() / 100 + "xx");
            maybe(expected, MANIFEST, "expectedFormat").ifPresent(format -> assertFormat(answer, format));
            maybe(expected, MANIFEST, "expectedBoolean")
                    .ifPresent(truth -> assertThat(answer.body())
                            .containsPattern(
                                    "\"boolean\"\\s*:\\s*" + truth.asLiteral().getBoolean()));
        }
    }

    private static void assertFormat(HttpResponse<String> answer, RDFNode format) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        switch (format.asLiteral().getString()) {
            case "RDF" ->
                assertThat(type)
                        .isIn("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json");
            case "boolean" ->
                assertThat(type).isIn("application/sparql-results+json", "application/sparql-results+xml");
            default ->
                assertThat(type)
                        .isIn(
                                "application/sparql-results+json",
                                "application/sparql-results+xml",
                                "text/csv",
                                "text/tab-separated-values");
        }
    }

    private static HttpResponse<String> send(Resource request) throws Exception {
        String path = of(request, HTTP, "absolutePath").toString().replaceFirst("^/sparql/", "/sparql");
        HttpRequest.Builder sent = HttpRequest.newBuilder(node.at(path));
        maybe(request, HTTP, "headers")
                .ifPresent(headers -> list(headers)
                        .forEach(header -> sent.header(
                                of(header.asResource(), HTTP, "fieldName").toString(),
                                of(header.asResource(), HTTP, "fieldValue").toString())));
        sent.method(
                of(request, HTTP, "methodName").toString(),
                maybe(request, HTTP, "body")
                        .map(RDFNode::asResource)
                        .map(body -> BodyPublishers.ofByteArray(of(body, CONTENT, "chars")
                                .toString()
                                .getBytes(Charset.forName(
                                        of(body, CONTENT, "characterEncoding").toString()))))
                        .orElse(BodyPublishers.noBody()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
