package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.rdf.Namespaces.property;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.View;

/** What the documents of parts say. */
class PartGraphTest {
    private static final ProfileShapes SHAPES = new ProfileShapes();

    private static Model document(View view, String path) {
        return PartGraph.of(Samples.graph(view), Samples.iri(view), URI.create(Samples.BASE + path));
    }

    private static List<String> paths(View view) {
        Stream<String> parts = Parts.of(view.document()).flatMap(PartGraphTest::path);
        Stream<String> herService = view.document() instanceof Professional
                ? Stream.of("/services/" + UUID.nameUUIDFromBytes(new byte[] {1}))
                : Stream.empty();
        return Stream.concat(parts, herService).toList();
    }

    private static Stream<String> path(Part part) {
        return switch (part) {
            case Service service -> Stream.of("/services/" + service.id());
            case Location location -> Stream.of("/locations/" + location.id());
            case ServiceAtLocation tie -> Stream.of("/service_at_locations/" + tie.id());
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("org.relais.ontology.rdf.Samples#all")
    void every_part_with_an_address_has_a_document_with_a_topic_it_tells_of(View view) {
        assertThat(paths(view)).isNotEmpty().allSatisfy(path -> {
            Model document = document(view, path);
            var topic = document.createResource(Samples.BASE + path)
                    .getRequiredProperty(property("foaf:primaryTopic"))
                    .getResource();
            assertThat(document.contains(topic, null)).isTrue();
            assertThat(Samples.graph(view)
                            .containsAll(document.remove(document.listStatements(
                                            document.createResource(Samples.BASE + path), null, (String) null)
                                    .toList())))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("org.relais.ontology.rdf.Samples#all")
    void every_document_of_a_part_has_the_shape_it_should_have(View view) {
        assertThat(paths(view))
                .allSatisfy(path ->
                        assertThat(SHAPES.check(document(view, path))).as(path).isEmpty());
    }

    @Test
    void what_is_invented_says_so_in_every_document() {
        View view = Samples.organization();

        assertThat(view.document().demonstration()).contains(true);
        assertThat(paths(view))
                .allSatisfy(path -> assertThat(document(view, path)
                                .createResource(Samples.BASE + path)
                                .hasLiteral(property("relais:demonstration"), true))
                        .as(path)
                        .isTrue());
    }
}
