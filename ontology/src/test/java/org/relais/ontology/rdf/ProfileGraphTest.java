package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.View;

class ProfileGraphTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 17L * Integer.getInteger("relais.rounds", 3));
    }

    @ParameterizedTest
    @MethodSource("org.relais.ontology.rdf.Samples#all")
    void a_sample_comes_back_from_its_graph_as_it_was(View view) {
        ProfileDocument back = ProfileGraph.read(Samples.graph(view), Samples.iri(view));

        assertThat(back).isEqualTo(AsRead.of(view.document()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_a_view_holds_comes_back_from_its_graph(long seed) {
        View view = RandomDocuments.view(seed);

        ProfileDocument back = ProfileGraph.read(Samples.graph(view), Samples.iri(view));

        assertThat(AsRead.lines(back)).containsExactlyElementsOf(AsRead.lines(AsRead.of(view.document())));
        assertThat(back).isEqualTo(AsRead.of(view.document()));
    }

    @Test
    void the_random_views_leave_no_member_untried() {
        Set<String> tried = new TreeSet<>();
        seeds().mapToObj(RandomDocuments::view).forEach(view -> AsRead.members((Record) view.document(), tried));

        Set<String> untried = new TreeSet<>();
        ProfileTerms.all()
                .forEach(terms ->
                        terms.terms().keySet().forEach(member -> untried.add(terms.fragment() + " " + member)));
        untried.removeAll(tried);
        assertThat(untried).isEmpty();
    }

    @Test
    void things_have_addresses_and_their_parts_are_fragments_of_the_document_they_stand_in() {
        Model graph = Samples.graph(Samples.organization());

        Resource phone = object(
                graph,
                "https://relais.example.org/locations/10000000-0000-4000-8000-000000000002#it",
                "vcard:hasTelephone");
        assertThat(phone.getURI())
                .isEqualTo(
                        "https://relais.example.org/locations/10000000-0000-4000-8000-000000000002#phone-10000000-0000-4000-8000-000000000009");
        assertThat(graph.listSubjects().toList())
                .allSatisfy(
                        subject -> assertThat(subject.getURI())
                                .matches(
                                        "https://relais\\.example\\.org/(organizations|services|locations)/[0-9a-f-]{36}(#.+)?"));
    }

    @ParameterizedTest
    @MethodSource("org.relais.ontology.rdf.Samples#all")
    void the_document_without_the_fragment_describes_the_thing(View view) {
        String thing = Samples.iri(view).toString();

        assertThat(object(Samples.graph(view), thing.replace("#it", ""), "foaf:primaryTopic")
                        .getURI())
                .isEqualTo(thing);
    }

    @Test
    void there_is_no_blank_node() {
        assertThat(seeds().limit(10).mapToObj(RandomDocuments::view).map(Samples::graph))
                .allSatisfy(graph -> assertThat(graph.listStatements().toList())
                        .noneMatch(said ->
                                said.getSubject().isAnon() || said.getObject().isAnon()));
    }

    @Test
    void text_carries_its_language_and_a_translation_tells_where_it_comes_from() {
        Model graph = Samples.graph(Samples.organization());
        Resource organization =
                graph.createResource(Samples.iri(Samples.organization()).toString());

        assertThat(said(organization, "schema:name"))
                .containsExactlyInAnyOrder(
                        "\"Maison Aurore (démonstration)\"@fr",
                        "\"Huis Aurora (demonstratie)\"@nl",
                        "\"Aurora House (demonstration)\"@en");
        assertThat(object(graph, organization + ".description.nl", "relais:origin"))
                .isEqualTo(resource("relais:Machine"));
    }

    @Test
    void a_tag_is_also_a_direct_property_by_its_scheme() {
        View view = Samples.organization();
        Resource organization =
                Samples.graph(view).createResource(Samples.iri(view).toString());

        assertThat(said(organization, "org:classification"))
                .containsExactly("<https://w3id.org/relais/organization-kinds#specialised-centre>");
        assertThat(said(organization, "relais:exploitationForm"))
                .containsExactlyInAnyOrder(
                        "<https://w3id.org/relais/exploitation-forms#trafficking>",
                        "<https://w3id.org/relais/exploitation-forms#labour-exploitation>");
    }

    @Test
    void a_tag_that_gives_only_the_id_of_a_concept_is_known_by_it() {
        View view = Samples.organization("\"attributes\": [{\"id\": \"10000000-0000-4000-8000-000000000001\","
                + " \"taxonomy_term_id\": \"688ed8d4-14b0-545e-b77d-a41eaa3f0041\"}]");

        assertThat(said(Samples.graph(view).createResource(Samples.iri(view).toString()), "org:classification"))
                .containsExactly("<https://w3id.org/relais/organization-kinds#guardianship-service>");
    }

    @Test
    void only_a_public_institution_and_its_services_are_said_in_the_words_of_the_public_sector() {
        Model office = Samples.graph(Samples.publicInstitution());
        Model centre = Samples.graph(Samples.organization());

        assertThat(office.listSubjectsWithProperty(RDF.type, resource("cv:PublicOrganisation"))
                        .toList())
                .hasSize(1);
        assertThat(office.listSubjectsWithProperty(RDF.type, resource("cpsv:PublicService"))
                        .toList())
                .singleElement()
                .satisfies(service -> assertThat(said(service, "dct:title")).containsExactly("\"Tutelle\"@fr"));
        assertThat(centre.listStatements().toList())
                .noneMatch(said ->
                        said.toString().contains("cpsv") || said.toString().contains("PublicOrg"));
    }

    @Test
    void an_invented_entry_says_so() {
        View view = Samples.professional();

        assertThat(said(Samples.graph(view).createResource(Samples.iri(view).toString()), "relais:demonstration"))
                .containsExactly("\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>");
    }

    @Test
    void the_document_is_licensed_when_its_sources_agree_on_one_licence() {
        String source = "{\"source\": \"https://example.org/%s\", \"licence\": \"https://example.org/licence/%s\"}";

        assertThat(licences(source.formatted(1, "a") + "," + source.formatted(2, "a")))
                .containsExactly("<https://example.org/licence/a>");
        assertThat(licences(source.formatted(1, "a") + "," + source.formatted(2, "b")))
                .isEmpty();
    }

    @Test
    void a_copy_of_a_thing_that_stands_there_already_keeps_its_own_values() {
        View view = Samples.organization("""
            "services": [{"id": "10000000-0000-4000-8000-000000000001", "name": "S", "organization":
                {"id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01", "name": "A as embedded"}}]\
            """);

        Organization back = (Organization) ProfileGraph.read(Samples.graph(view), Samples.iri(view));

        assertThat(back.name()).contains("A");
        assertThat(back.services().getFirst().organization().orElseThrow().name())
                .contains("A as embedded");
    }

    @Test
    void control_characters_that_xml_cannot_hold_are_left_out() {
        View view = Samples.organization("\"description\": \"a\\u0001b\\u000bc\"");

        assertThat(((Organization) ProfileGraph.read(Samples.graph(view), Samples.iri(view))).description())
                .contains("abc");
    }

    @Test
    void a_graph_that_turns_in_circles_is_refused() {
        View view = Samples.organization();
        Model graph = Samples.graph(view);
        Resource organization = graph.createResource(Samples.iri(view).toString());
        Resource service = object(graph, organization.getURI(), "relais:service");
        service.addProperty(property("relais:organization"), organization);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileGraph.read(graph, Samples.iri(view)))
                .withMessageContaining("no node of a tree");
    }

    @Test
    void a_second_value_where_one_fits_is_refused() {
        View view = Samples.organization();
        Model graph = Samples.graph(view);
        graph.createResource(Samples.iri(view).toString()).addProperty(property("schema:email"), "other@example.org");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileGraph.read(graph, Samples.iri(view)))
                .withMessageContaining("more than one email");
    }

    @Test
    void a_value_of_another_form_is_refused() {
        View view = Samples.organization();
        Model graph = Samples.graph(view);
        graph.createResource(Samples.iri(view) + ".assurance-1")
                .removeAll(property("relais:confirmedOn"))
                .addProperty(property("relais:confirmedOn"), "yesterday");

        assertThatIllegalArgumentException().isThrownBy(() -> ProfileGraph.read(graph, Samples.iri(view)));
    }

    private static List<String> licences(String sources) {
        View view = Samples.organization("\"provenance\": [" + sources + "]");
        return said(
                Samples.graph(view)
                        .createResource(Addresses.document(Samples.iri(view).toString())),
                "dct:license");
    }

    private static Resource object(Model graph, String subject, String property) {
        return graph.createResource(subject)
                .getRequiredProperty(property(property))
                .getResource();
    }

    private static List<String> said(Resource subject, String property) {
        return subject.listProperties(property(property))
                .mapWith(Statement::getObject)
                .mapWith(RDFNode::asNode)
                .mapWith(org.apache.jena.riot.out.NodeFmtLib::strNT)
                .toList();
    }
}
