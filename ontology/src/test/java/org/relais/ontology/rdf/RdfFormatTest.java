package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.profile.View;

class RdfFormatTest {
    static Stream<Model> graphs() {
        Stream<View> views =
                Stream.concat(Samples.all(), LongStream.rangeClosed(1, 10).mapToObj(RandomDocuments::view));
        Model scheme = new SchemeGraph(Samples.VOCABULARY)
                .of(Samples.VOCABULARY.scheme("target-groups").orElseThrow());
        return Stream.concat(views.map(Samples::graph), Stream.of(scheme));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void every_format_says_the_same_graph(Model graph) {
        assertThat(RdfFormat.values()).allSatisfy(format -> {
            Model back = format.read(format.write(graph, Samples.BASE), Samples.BASE);
            assertThat(back.isIsomorphicWith(graph)).as(format.name()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void equal_graphs_give_equal_bytes_in_whatever_order_they_were_built(RdfFormat format) {
        Model graph = Samples.graph(Samples.organization());
        List<Triple> triples = new ArrayList<>(graph.getGraph().stream().toList());
        byte[] bytes = format.write(graph, Samples.BASE);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(triples, new Random(seed));
            Model shuffled = ModelFactory.createDefaultModel();
            triples.forEach(shuffled.getGraph()::add);
            assertThat(format.write(shuffled, Samples.BASE)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_format_is_found_by_its_media_type_and_by_its_suffix(RdfFormat format) {
        assertThat(RdfFormat.ofMediaType(format.mediaType())).contains(format);
        assertThat(RdfFormat.ofSuffix(format.suffix())).contains(format);
        assertThat(RdfFormat.ofSuffix("html")).isEmpty();
    }

    @Test
    void lines_of_n_triples_are_sorted_by_their_bytes() {
        Model graph = ModelFactory.createDefaultModel();
        Stream.of("\uD83D\uDE00", "\uFF5E", "z")
                .forEach(text -> graph.createResource("https://example.org/").addProperty(RDFS.label, text));

        assertThat(new String(RdfFormat.N_TRIPLES.write(graph, Samples.BASE), StandardCharsets.UTF_8).lines())
                .extracting(line -> line.replaceAll(".*\"(.+)\".*", "$1"))
                .containsExactly("z", "\uFF5E", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @MethodSource("org.relais.ontology.rdf.Samples#all")
    void json_ld_names_the_context_of_the_node_and_leaves_no_member_unnamed(View view) {
        JsonObject json = Json.createReader(new StringReader(
                        new String(RdfFormat.JSON_LD.write(Samples.graph(view), Samples.BASE), StandardCharsets.UTF_8)))
                .readObject();

        assertThat(json.getString("@context")).isEqualTo("https://relais.example.org/context.jsonld");
        assertThat(json.getJsonArray("@graph").getValuesAs(JsonObject.class))
                .allSatisfy(node -> assertThat(node.keySet()).noneMatch(key -> key.contains("//")));
    }

    @Test
    void a_context_from_elsewhere_is_refused_and_not_fetched() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            String address = "http://localhost:" + elsewhere.getAddress().getPort() + "/context";
            String json = "{\"@context\": \"" + address + "\", \"@id\": \"https://example.org/\"}";

            assertThatIllegalArgumentException().isThrownBy(() -> RdfFormat.JSON_LD.read(bytes(json), Samples.BASE));
            assertThat(fetched).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void an_entity_from_elsewhere_is_not_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        String xml = "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='x:y'>"
                + "<rdf:value>&e;</rdf:value></rdf:Description></rdf:RDF>";

        String read;
        try {
            read = RdfFormat.RDF_XML.read(bytes(xml), Samples.BASE).toString();
        } catch (IllegalArgumentException refused) {
            read = "";
        }

        assertThat(read).doesNotContain("hidden");
    }

    @Test
    void writing_and_reading_ask_the_network_for_nothing() {
        assertThat(addressesAskedFor(() -> Arrays.stream(RdfFormat.values())
                        .forEach(format -> format.read(
                                format.write(Samples.graph(Samples.organization()), Samples.BASE), Samples.BASE))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bytes_of_another_kind_are_refused(RdfFormat format) {
        assertThatIllegalArgumentException().isThrownBy(() -> format.read(bytes("[<{ no"), Samples.BASE));
    }

    @ParameterizedTest
    @EnumSource
    void a_graph_with_a_blank_node_is_not_written(RdfFormat format) {
        Model graph = ModelFactory.createDefaultModel();
        graph.createResource().addProperty(RDFS.label, "nobody");

        assertThatIllegalArgumentException().isThrownBy(() -> format.write(graph, Samples.BASE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<URI> addressesAskedFor(Runnable deed) {
        List<URI> asked = Collections.synchronizedList(new ArrayList<>());
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<java.net.Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(java.net.Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try {
            deed.run();
        } finally {
            ProxySelector.setDefault(before);
        }
        return asked;
    }
}
