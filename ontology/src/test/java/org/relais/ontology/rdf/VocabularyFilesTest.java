package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

class VocabularyFilesTest {
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "nl", "de", "es", "it", "pt", "ro", "bg", "hu", "pl", "el", "uk", "ru", "sq", "ar");
    private static final String OPEN_ELIGIBILITY = Vocabulary.BASE + "openeligibility#";

    private final Model files = VocabularyFiles.model();
    private final Vocabulary vocabulary = VocabularyFiles.load();

    @Test
    void all_schemes_are_there_and_service_types_are_sixty_or_more() {
        assertThat(vocabulary.schemes().stream().map(ConceptScheme::name))
                .containsExactlyInAnyOrder(
                        "service-types",
                        "target-groups",
                        "legal-fields",
                        "exploitation-forms",
                        "organization-kinds",
                        "procedural-stages",
                        "assurance-methods");
        assertThat(vocabulary.concepts("service-types")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList())
                .hasSameSizeAs(vocabulary.concepts());
    }

    @Test
    void every_scheme_and_concept_has_one_preferred_label_in_each_of_the_sixteen_languages() {
        assertThat(vocabulary.schemes())
                .allSatisfy(scheme -> assertThat(scheme.titles().keySet())
                        .as(scheme.name())
                        .containsExactlyInAnyOrderElementsOf(LANGUAGES));
        assertThat(vocabulary.concepts())
                .allSatisfy(concept -> assertThat(preferred(concept).map(Label::language))
                        .as(concept.iri().toString())
                        .containsExactlyInAnyOrderElementsOf(LANGUAGES));
    }

    @Test
    void a_native_readers_confirmation_in_the_file_is_told_with_the_labels_of_her_language_alone() {
        Model model = RdfFormat.TURTLE.read("""
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix relais: <https://w3id.org/relais/terms#> .
                <https://w3id.org/relais/s> a skos:ConceptScheme .
                <https://w3id.org/relais/s#c> a skos:Concept ; skos:inScheme <https://w3id.org/relais/s> ;
                    skos:notation "c" ; skos:prefLabel "Abri"@fr , "Shelter"@en ; relais:confirmedIn "fr" .
                """.getBytes(StandardCharsets.UTF_8), URI.create("http://example.org"));

        assertThat(VocabularyFiles.read(model).concepts())
                .flatExtracting(Concept::labels)
                .containsExactlyInAnyOrder(
                        new Label("Abri", "fr", true, true), new Label("Shelter", "en", true, false));
        assertThat(vocabulary.concepts())
                .flatExtracting(Concept::labels)
                .noneMatch(label -> ((Label) label).confirmed());
    }

    @Test
    void every_concept_can_be_found_by_another_name_in_each_of_the_sixteen_languages() {
        assertThat(vocabulary.concepts())
                .allSatisfy(concept -> assertThat(concept.labels().stream()
                                .filter(label -> !label.preferred())
                                .map(Label::language))
                        .as(concept.iri().toString())
                        .containsAll(LANGUAGES));
    }

    @Test
    void every_scheme_and_concept_is_defined_in_english_french_and_dutch() {
        assertThat(vocabulary.schemes())
                .allSatisfy(scheme ->
                        assertThat(scheme.definitions()).as(scheme.name()).containsKeys("en", "fr", "nl"));
        assertThat(vocabulary.concepts())
                .allSatisfy(concept -> assertThat(concept.definitions())
                        .as(concept.iri().toString())
                        .containsKeys("en", "fr", "nl"));
    }

    @Test
    void no_preferred_label_is_used_twice_in_a_language_within_a_scheme() {
        assertThat(vocabulary.schemes())
                .allSatisfy(scheme -> assertThat(scheme.concepts().stream()
                                .flatMap(VocabularyFilesTest::preferred)
                                .map(label -> label.text() + "@" + label.language()))
                        .as(scheme.name())
                        .doesNotHaveDuplicates());
    }

    @Test
    void no_alternative_label_repeats_the_preferred_one() {
        assertThat(vocabulary.concepts())
                .allSatisfy(concept -> assertThat(concept.labels().stream()
                                .map(label -> label.text().toLowerCase(java.util.Locale.ROOT) + "@" + label.language()))
                        .as(concept.iri().toString())
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_concept_is_named_after_its_iri_and_hangs_below_another_of_its_scheme_or_at_the_top() {
        assertThat(vocabulary.concepts()).allSatisfy(concept -> {
            assertThat(concept.iri()).isEqualTo(Vocabulary.iri(concept.scheme(), concept.notation()));
            Resource node = files.createResource(concept.iri().toString());
            assertThat(node.hasProperty(SKOS.topConceptOf))
                    .isEqualTo(concept.broader().isEmpty());
            assertThat(concept.broader())
                    .allSatisfy(
                            broader -> assertThat(vocabulary.concept(broader).map(Concept::scheme))
                                    .as(concept.iri() + " broader " + broader)
                                    .contains(concept.scheme()));
            assertThat(vocabulary.withBroader(concept.iri()))
                    .as("no circle")
                    .noneMatch(above -> !above.equals(concept.iri())
                            && vocabulary.withBroader(above).contains(concept.iri()));
        });
    }

    @Test
    void whatever_is_related_exists() {
        assertThat(vocabulary.concepts().stream().flatMap(concept -> concept.related().stream()))
                .allSatisfy(related -> assertThat(vocabulary.concept(related))
                        .as(related.toString())
                        .isPresent());
    }

    @Test
    void every_match_in_open_eligibility_exists_there() {
        Model openEligibility = TurtleFiles.read("vocabulary", List.of("openeligibility"));
        Set<String> known = openEligibility
                .listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .mapWith(Resource::getURI)
                .toSet();
        Set<String> matched = vocabulary.concepts().stream()
                .map(Concept::matches)
                .map(Map::values)
                .flatMap(matches -> matches.stream().flatMap(Set::stream))
                .map(URI::toString)
                .filter(match -> match.startsWith(OPEN_ELIGIBILITY))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(matched).isNotEmpty().isSubsetOf(known);
        assertThat(openEligibility.listStatements().toList()).noneMatch(VocabularyFilesTest::isAnonymous);
    }

    @Test
    void there_is_no_blank_node_and_no_label_without_a_language() {
        assertThat(files.listStatements().toList()).noneMatch(VocabularyFilesTest::isAnonymous);
        assertThat(vocabulary.concepts().stream().flatMap(concept -> concept.labels().stream()))
                .allSatisfy(label -> assertThat(LANGUAGES).as(label.text()).contains(label.language()));
    }

    @Test
    void loading_asks_the_network_for_nothing() {
        assertThat(RdfFormatTest.addressesAskedFor(VocabularyFiles::load)).isEmpty();
    }

    private static Stream<Label> preferred(Concept concept) {
        return concept.labels().stream().filter(Label::preferred);
    }

    private static boolean isAnonymous(Statement said) {
        return said.getSubject().isAnon() || said.getObject().isAnon();
    }
}
