package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.profile.View;

class ProfileShapesTest {
    private static final ProfileShapes SHAPES = new ProfileShapes();

    @ParameterizedTest
    @MethodSource("org.relais.ontology.rdf.Samples#all")
    void a_sample_has_the_shape_it_should_have(View view) {
        assertThat(SHAPES.check(Samples.graph(view))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an organization without a name          | organization | org:Organization   | schema:name              | DROPPED
            a service without a status              | organization | schema:Service     | relais:status            | DROPPED
            a place of no kind                      | organization | dct:Location       | relais:locationType      | DROPPED
            a phone without a number                | professional | relais:Phone       | schema:telephone         | DROPPED
            a professional without identity         | professional | schema:Person      | relais:identity          | DROPPED
            a membership in nothing                 | professional | org:Membership     | org:organization         | DROPPED
            an assurance without a method           | professional | relais:Assurance   | relais:method            | DROPPED
            a translation from nowhere              | organization | relais:Translation | relais:origin            | DROPPED
            a document about nothing                | organization | foaf:Document      | foaf:primaryTopic        | DROPPED
            a public service without its authority  | institution  | cpsv:PublicService | cv:hasCompetentAuthority | DROPPED
            a latitude in words                     | organization | dct:Location       | geo:lat                  | IN_WORDS
            a truth in words                        | professional | schema:Person      | relais:legalAid          | IN_WORDS
            a day in words                          | organization | relais:Assurance   | relais:confirmedOn       | IN_WORDS
            a contact that is a literal             | organization | org:Organization   | schema:contactPoint      | IN_WORDS
            a position that is no number            | organization | relais:Attribute   | relais:position          | IN_WORDS
            an address that is a blank node         | organization | dct:Location       | locn:address             | BLANK
            a phone that is a blank node            | professional | schema:Person      | vcard:hasTelephone       | BLANK
            a language from no table                | organization | schema:Service     | dct:language             | STRANGE
            a country from no table                 | organization | locn:Address       | cv:adminUnit             | STRANGE
            a service type of another scheme        | organization | schema:Service     | dct:type                 | STRANGE
            a kind of another scheme                | organization | org:Organization   | org:classification       | STRANGE
            a target group of another scheme        | organization | schema:Service     | dct:audience             | STRANGE
            a legal field of another scheme         | professional | schema:Person      | relais:legalField        | STRANGE
            a second e-mail address                 | organization | org:Organization   | schema:email             | DOUBLED
            two names in one language               | organization | org:Organization   | schema:name              | DOUBLED
            """)
    void the_shapes_complain_of(String what, String sample, String type, String property, Wrong wrong) {
        Model graph = Samples.graph(
                switch (sample) {
                    case "organization" -> Samples.organization();
                    case "institution" -> Samples.publicInstitution();
                    default -> Samples.professional();
                });
        Resource node = graph.listSubjectsWithProperty(RDF.type, resource(type))
                .filterKeep(subject -> subject.hasProperty(property(property)))
                .next();

        wrong.make(node, property(property));

        assertThat(SHAPES.check(graph)).as(what).isNotEmpty();
    }

    @Test
    void a_complaint_names_the_node_and_the_property() {
        Model graph = Samples.graph(Samples.professional());
        graph.createResource(Samples.iri(Samples.professional()).toString()).removeAll(property("relais:identity"));

        assertThat(SHAPES.check(graph)).singleElement().satisfies(complaint -> {
            assertThat(complaint.node()).isEqualTo("<" + Samples.iri(Samples.professional()) + ">");
            assertThat(complaint.path()).contains("identity");
        });
    }

    @Test
    void there_is_a_shape_for_every_property_of_every_record() {
        Model shapes = ProfileShapes.model();

        assertThat(ProfileTerms.all())
                .allSatisfy(terms -> assertThat(paths(
                                shapes,
                                terms.saidOfOwner()
                                        ? resource("schema:Person")
                                        : terms.classes().getFirst()))
                        .as(terms.fragment())
                        .containsAll(terms.terms().values().stream()
                                .filter(term -> !term.mark())
                                .map(Term::property)
                                .toList()));
        assertThat(Stream.of("relais:assurance", "prov:qualifiedDerivation", "relais:attribute", "relais:translation")
                        .map(Namespaces::property))
                .allMatch(mark -> shapes.contains(null, asProperty(SHACL.targetSubjectsOf), mark));
    }

    @Test
    void every_class_of_ours_is_targeted_so_that_no_node_escapes() {
        Model shapes = ProfileShapes.model();

        assertThat(ProfileTerms.all().stream().map(terms -> terms.classes().getFirst()))
                .allMatch(type -> shapes.contains(null, asProperty(SHACL.targetClass), type));
    }

    private static List<Resource> paths(Model shapes, Resource type) {
        return shapes.listSubjectsWithProperty(asProperty(SHACL.targetClass), type).toList().stream()
                .flatMap(shape -> shape.listProperties(asProperty(SHACL.property)).toList().stream())
                .map(statement -> statement
                        .getResource()
                        .getProperty(asProperty(SHACL.path))
                        .getResource())
                .toList();
    }

    private static Property asProperty(Node node) {
        return ResourceFactory.createProperty(node.getURI());
    }

    /** What can be wrong with a property of a node. */
    enum Wrong {
        DROPPED {
            @Override
            void make(Resource node, Property property) {
                node.removeAll(property);
            }
        },
        IN_WORDS {
            @Override
            void make(Resource node, Property property) {
                node.removeAll(property).addProperty(property, "fifty");
            }
        },
        BLANK {
            @Override
            void make(Resource node, Property property) {
                ResourceUtils.renameResource(node.getProperty(property).getResource(), null);
            }
        },
        STRANGE {
            @Override
            void make(Resource node, Property property) {
                node.removeAll(property).addProperty(property, resource("relais:Human"));
            }
        },
        DOUBLED {
            @Override
            void make(Resource node, Property property) {
                node.addProperty(property, "other", "fr").addProperty(property, "other");
            }
        };

        abstract void make(Resource node, Property property);
    }
}
