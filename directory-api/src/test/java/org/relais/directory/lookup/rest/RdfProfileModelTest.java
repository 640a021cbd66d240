package org.relais.directory.lookup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.directory.lookup.InventedEntries;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.ProfileGraph;
import org.relais.ontology.rdf.ProfileShapes;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

class RdfProfileModelTest {
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final InventedEntries ENTRIES = new InventedEntries(REDACTION);
    private static final RdfProfileModel PAGE = RdfProfileModel.of(ENTRIES, VOCABULARY);

    static Stream<RdfProfileModel.Example> examples() {
        return PAGE.examples().stream();
    }

    @Test
    void there_is_an_example_of_each_kind_of_entry() {
        assertThat(examples().map(RdfProfileModel.Example::kind))
                .containsExactly("organization", "service", "location", "professional", "public-institution");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_has_the_shape_that_documents_have(RdfProfileModel.Example example) {
        Model graph = graph(example);

        assertThat(graph.contains(graph.createResource(example.thing().toString()), null))
                .isTrue();
        assertThat(new ProfileShapes().check(graph)).isEmpty();
    }

    @Test
    void an_example_of_a_whole_entry_reads_back_as_what_it_was_made_from() {
        RdfDocuments rdf = new RdfDocuments(VOCABULARY, RdfProfileModel.NOWHERE);

        assertThat(examples()
                        .filter(example ->
                                List.of("organization", "public-institution").contains(example.kind())))
                .hasSize(2)
                .allSatisfy(example -> {
                    ProfileDocument read = ProfileGraph.read(graph(example), example.thing());
                    View again = REDACTION
                            .view(new Profile(read), Audience.PUBLIC, any -> true)
                            .orElseThrow();
                    assertThat(new String(rdf.profile(again, RdfFormat.TURTLE), StandardCharsets.UTF_8))
                            .isEqualTo(example.turtle());
                });
    }

    /** Her consent is in no view: what reads back is hers, but may not be shown. */
    @Test
    void the_example_of_a_professional_reads_back_too() {
        RdfProfileModel.Example example = PAGE.examples().get(3);
        Professional professional = (Professional) ENTRIES.professional().document();

        assertThat(ProfileGraph.read(graph(example), example.thing()))
                .isInstanceOfSatisfying(
                        Professional.class, read -> assertThat(read.reach()).isEqualTo(professional.reach()));
    }

    @Test
    void an_example_of_a_part_is_of_the_graph_of_its_entry() {
        RdfDocuments rdf = new RdfDocuments(VOCABULARY, RdfProfileModel.NOWHERE);
        Model whole =
                RdfFormat.TURTLE.read(rdf.profile(ENTRIES.organization(), RdfFormat.TURTLE), RdfProfileModel.NOWHERE);

        assertThat(PAGE.examples().subList(1, 3))
                .allSatisfy(
                        example -> assertThat(whole.containsAll(graph(example))).isTrue());
    }

    private static Model graph(RdfProfileModel.Example example) {
        return RdfFormat.TURTLE.read(example.turtle().getBytes(StandardCharsets.UTF_8), RdfProfileModel.NOWHERE);
    }
}
