package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/** Public institutions and their services, by the shapes of CPOV and CPSV-AP; docs/rdf-profile.md tells where we deviate. */
class SemicShapesTest {
    private static final URI BASE = URI.create("https://relais.example.org");
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final RdfDocuments DOCUMENTS = new RdfDocuments(VOCABULARY, BASE);
    private static final String OF_A_TABLE = "http://publications.europa.eu/resource/authority/";

    /** With our concepts beside it, as a reader has who follows their IRIs. */
    private static final List<Model> INSTITUTIONS = Demonstrated.views(VOCABULARY).stream()
            .map(view -> RdfFormat.TURTLE.read(DOCUMENTS.profile(view, RdfFormat.TURTLE), BASE))
            .filter(graph -> graph.contains(
                    null, RDF.type, graph.createResource("http://data.europa.eu/m8g/PublicOrganisation")))
            .map(graph -> graph.add(VocabularyFiles.model()))
            .toList();

    @Test
    void public_institutions_are_cpov_but_for_what_the_documents_of_others_say_of_themselves() {
        assertThat(INSTITUTIONS).hasSizeGreaterThanOrEqualTo(15);
        assertThat(complaints(SemicShapes.CPOV))
                .allSatisfy(complaint -> assertThat(isOfOthers(complaint)).isTrue());
    }

    @Test
    void their_services_are_cpsv_ap_but_for_that_and_for_institutions_that_tell_no_place() {
        assertThat(complaints(SemicShapes.CPSV_AP))
                .allSatisfy(complaint -> assertThat(
                                isOfOthers(complaint) || lacks(complaint, "<http://purl.org/dc/terms/spatial>"))
                        .isTrue());
    }

    private static List<ReportEntry> complaints(SemicShapes shapes) {
        return INSTITUTIONS.stream()
                .flatMap(graph -> shapes.check(graph).getEntries().stream())
                .toList();
    }

    /** That a homepage is a document, a country of the EU's table a place, a language of it a linguistic system. */
    private static boolean isOfOthers(ReportEntry complaint) {
        return is(complaint, "ClassConstraintComponent")
                && (complaint.value().getURI().startsWith(OF_A_TABLE)
                        || complaint.resultPath().toString().equals("<http://xmlns.com/foaf/0.1/homepage>"));
    }

    private static boolean lacks(ReportEntry complaint, String path) {
        return is(complaint, "MinCountConstraintComponent")
                && complaint.resultPath().toString().equals(path);
    }

    private static boolean is(ReportEntry complaint, String constraint) {
        return complaint.sourceConstraintComponent().getLocalName().equals(constraint);
    }
}
