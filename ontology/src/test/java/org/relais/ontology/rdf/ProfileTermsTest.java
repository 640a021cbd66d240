package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.profile.Members;
import org.relais.ontology.profile.Shape;
import org.relais.ontology.skos.Vocabulary;

class ProfileTermsTest {
    private static final String TERMS = Vocabulary.BASE + "terms#";

    /** Redaction lets none of these into a view, whatever the audience. */
    private static final Set<String> IN_NO_VIEW =
            Set.of("visibility", "consented_on", "shelter", "access_point", "keeps_address");

    @Test
    void every_member_of_every_record_is_mapped_but_those_no_view_holds() {
        assertThat(ProfileTerms.all()).allSatisfy(terms -> {
            Set<String> members = new TreeSet<>();
            Shape.of(terms.type()).components().forEach(each -> members.add(Members.snakeCase(each.getName())));
            members.removeAll(IN_NO_VIEW);
            members.remove("translations");
            if (terms.isPart()) {
                members.remove("id");
            }
            assertThat(terms.terms().keySet()).as(terms.fragment()).containsExactlyInAnyOrderElementsOf(members);
        });
    }

    @Test
    void every_record_inside_a_mapped_one_is_mapped() {
        assertThat(ProfileTerms.all().stream()
                        .flatMap(terms -> terms.terms().values().stream())
                        .filter(term -> term.saying() == Saying.NODE)
                        .map(term -> ProfileTerms.of(term.type())))
                .doesNotContainNull();
    }

    @Test
    void no_property_says_two_members_of_one_subject() {
        assertThat(ProfileTerms.all())
                .allSatisfy(terms -> assertThat(properties(terms)).doesNotHaveDuplicates());
        assertThat(Stream.of(
                                Professional.class,
                                Professional.Identity.class,
                                Professional.Practice.class,
                                Professional.Reach.class)
                        .flatMap(group -> ProfileTerms.of(group).terms().values().stream())
                        .filter(term -> !term.mark())
                        .map(Term::property))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_first_class_of_a_record_is_that_of_no_other_record() {
        assertThat(ProfileTerms.all().stream().map(terms -> terms.classes().getFirst()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_term_of_ours_is_declared_with_label_and_comment_and_none_is_declared_in_vain() {
        Model terms = VocabularyFiles.terms();
        List<Resource> declared = terms.listSubjects()
                .filterKeep(subject -> subject.getURI().startsWith(TERMS))
                .toList();

        assertThat(declared)
                .allSatisfy(term -> assertThat(Stream.of(RDFS.label, RDFS.comment))
                        .allMatch(property ->
                                !term.getProperty(property, "en").getString().isBlank()));
        assertThat(declared.stream().map(Resource::getURI)).containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void the_context_says_how_the_value_of_every_member_is_written() {
        JsonObject context = Json.createReader(new StringReader(Samples.text("/context.jsonld")))
                .readObject()
                .getJsonObject("@context");

        assertThat(ProfileTerms.all().stream().flatMap(terms -> terms.terms().values().stream()))
                .allSatisfy(term -> {
                    String expected = switch (term.saying()) {
                        case TEXT -> "{\"@container\":\"@language\"}";
                        case NUMBER -> "{\"@type\":\"xsd:decimal\"}";
                        case DAY -> "{\"@type\":\"xsd:date\"}";
                        case CODE, TIME, TRUTH -> null;
                        default -> "{\"@type\":\"@id\"}";
                    };
                    if (expected != null) {
                        assertThat(String.valueOf(context.get(key(term.property()))))
                                .as(term.property().toString())
                                .isEqualTo(expected);
                    }
                });
        Namespaces.BY_PREFIX.forEach(
                (prefix, namespace) -> assertThat(context.getString(prefix)).isEqualTo(namespace));
    }

    private static Set<String> used() {
        Stream<String> mapped = ProfileTerms.all().stream()
                .flatMap(terms -> Stream.concat(
                        terms.classes().stream().map(Resource::getURI),
                        properties(terms).stream().map(Resource::getURI)));
        Stream<String> emitted = Stream.concat(
                        Samples.all().map(Samples::graph),
                        Stream.of(new SchemeGraph(Samples.VOCABULARY)
                                .of(Samples.VOCABULARY.scheme("target-groups").orElseThrow())))
                .flatMap(graph -> graph.getGraph().stream())
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI);
        Stream<String> read = Stream.of("Human", "Machine", "Imported", "Origin", "confirmedIn")
                .map(TERMS::concat);
        Stream<String> ofFeeds = Stream.of("feedPosition", "leaf", "salt").map(TERMS::concat);
        return Stream.of(mapped, emitted, read, ofFeeds)
                .flatMap(each -> each)
                .filter(iri -> iri.startsWith(TERMS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Property> properties(RecordTerms terms) {
        return terms.terms().values().stream().map(Term::property).toList();
    }

    /** {@code schema:name}, and {@code status} for {@code relais:status}. */
    private static String key(Property property) {
        Map.Entry<String, String> known = Namespaces.BY_PREFIX.entrySet().stream()
                .filter(prefix -> property.getURI().startsWith(prefix.getValue()))
                .findFirst()
                .orElseThrow();
        String name = property.getURI().substring(known.getValue().length());
        return known.getKey().equals("relais") ? name : known.getKey() + ":" + name;
    }
}
