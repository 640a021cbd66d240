package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

class SchemeGraphTest {
    private static final ConceptScheme KINDS =
            Samples.VOCABULARY.scheme("organization-kinds").orElseThrow();
    private static final SchemeGraph GRAPH = new SchemeGraph(Samples.VOCABULARY);

    @Test
    void a_scheme_has_its_titles_and_all_its_concepts_under_their_top_ones() {
        Model graph = GRAPH.of(KINDS);
        Resource scheme = graph.createResource(Vocabulary.BASE + "organization-kinds");

        assertThat(scheme.listProperties(SKOS.prefLabel).toList()).hasSize(16);
        assertThat(graph.listSubjectsWithProperty(SKOS.inScheme, scheme).toList())
                .hasSameSizeAs(KINDS.concepts());
        assertThat(scheme.listProperties(SKOS.hasTopConcept)
                        .mapWith(Statement::getResource)
                        .toList())
                .allMatch(top -> top.hasProperty(SKOS.topConceptOf, scheme) && !top.hasProperty(SKOS.broader))
                .contains(graph.createResource(Vocabulary.BASE + "organization-kinds#public-institution"));
    }

    @Test
    void a_concept_is_told_with_those_above_below_and_beside_it() {
        Concept office = concept("public-institution");
        Resource node = GRAPH.of(office).createResource(office.iri().toString());

        assertThat(node.getProperty(SKOS.notation).getString()).isEqualTo("public-institution");
        assertThat(node.getProperty(property("dct:identifier")).getString())
                .isEqualTo(office.id().toString());
        assertThat(node.listProperties(SKOS.narrower)
                        .mapWith(Statement::getResource)
                        .mapWith(Resource::getURI)
                        .toList())
                .contains(Vocabulary.iri("organization-kinds", "police").toString());
    }

    @Test
    void every_label_has_a_node_that_tells_its_origin_and_that_nobody_confirmed_it() {
        Concept police = concept("police");
        Model graph = GRAPH.of(police);
        Resource node = graph.createResource(police.iri().toString());

        List<Resource> labels = graph.listSubjectsWithProperty(RDF.type, resource("skosxl:Label"))
                .toList();
        assertThat(labels).hasSameSizeAs(police.labels()).allSatisfy(label -> {
            assertThat(label.isURIResource()).isTrue();
            assertThat(label.getProperty(property("relais:origin")).getResource())
                    .isEqualTo(resource("relais:Machine"));
            assertThat(label.getProperty(property("relais:confirmed")).getBoolean())
                    .isFalse();
            assertThat(node.hasProperty(property("skosxl:prefLabel"), label)
                            ^ node.hasProperty(property("skosxl:altLabel"), label))
                    .isTrue();
        });
    }

    @Test
    void the_label_of_a_reader_who_confirmed_it_says_so() {
        Concept police = concept("police");
        Concept confirmed = new Concept(
                police.iri(),
                police.scheme(),
                police.notation(),
                List.of(new Label("Police", "en", true, true)),
                police.definitions(),
                police.broader(),
                police.related(),
                police.matches());

        Model graph = GRAPH.of(confirmed);

        assertThat(graph.listSubjectsWithProperty(property("relais:confirmed"), graph.createTypedLiteral(true))
                        .toList())
                .singleElement()
                .satisfies(label -> assertThat(
                                label.getProperty(property("relais:origin")).getResource())
                        .isEqualTo(resource("relais:Human")));
    }

    @Test
    void the_iri_of_a_label_stays_when_others_come_and_go() {
        Concept police = concept("police");
        List<Label> fewer = police.labels().subList(1, police.labels().size());
        Concept without = new Concept(
                police.iri(),
                police.scheme(),
                police.notation(),
                fewer,
                police.definitions(),
                police.broader(),
                police.related(),
                police.matches());

        assertThat(GRAPH.of(police).containsAll(GRAPH.of(without))).isTrue();
    }

    @Test
    void equal_schemes_give_equal_bytes_in_every_format_without_blank_nodes() {
        assertThat(Arrays.stream(RdfFormat.values()))
                .allSatisfy(format -> assertThat(format.write(GRAPH.of(KINDS), Samples.BASE))
                        .isEqualTo(format.write(new SchemeGraph(VocabularyFiles.load()).of(KINDS), Samples.BASE)));
    }

    private static Concept concept(String notation) {
        return Samples.VOCABULARY.concept("organization-kinds", notation).orElseThrow();
    }
}
