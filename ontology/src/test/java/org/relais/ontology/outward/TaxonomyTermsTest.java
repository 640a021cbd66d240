package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.outward.Examples.DOCUMENTS;
import static org.relais.ontology.outward.Examples.LEGAL_ADVICE;
import static org.relais.ontology.outward.Examples.VOCABULARY;
import static org.relais.ontology.outward.Examples.id;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.hsds.Ids;

class TaxonomyTermsTest {
    @Test
    void an_attribute_is_told_with_its_label_in_the_language_of_the_profile_and_its_term_in_english() {
        JsonObject attribute = DOCUMENTS
                .service(Examples.organization(), id(3), Optional.empty(), true)
                .orElseThrow()
                .getJsonArray("attributes")
                .getJsonObject(0);

        assertThat(attribute.getString("label")).isEqualTo(LEGAL_ADVICE.prefLabel("fr"));
        assertThat(attribute.getString("link_type")).isEqualTo("service-types");
        assertThat(attribute.getString("link_entity")).isEqualTo("service");
        assertThat(attribute.getString("link_id")).isEqualTo(id(3).toString());
        assertThat(attribute.getJsonObject("taxonomy_term").getString("name")).isEqualTo(LEGAL_ADVICE.prefLabel("en"));
        assertThat(attribute.getJsonObject("taxonomy_term").getString("term_uri"))
                .isEqualTo("https://w3id.org/relais/service-types#legal-advice");
        assertThat(attribute.getJsonObject("taxonomy_term").getString("taxonomy_id"))
                .isEqualTo(Ids.of(URI.create("https://w3id.org/relais/service-types"))
                        .toString());
    }

    @Test
    void every_scheme_and_concept_is_a_taxonomy_and_a_term_that_fit() {
        assertThat(VOCABULARY.schemes())
                .isNotEmpty()
                .allSatisfy(scheme -> assertThat(HsdsProfile.OUTWARD.check(
                                "taxonomy", DOCUMENTS.taxonomy(scheme).toString()))
                        .isEmpty());
        assertThat(VOCABULARY.concepts())
                .isNotEmpty()
                .allSatisfy(concept -> assertThat(HsdsProfile.OUTWARD.check(
                                "taxonomy_term", DOCUMENTS.taxonomyTerm(concept).toString()))
                        .isEmpty());
    }

    @Test
    void a_term_names_the_term_above_it() {
        JsonObject term = DOCUMENTS.taxonomyTerm(LEGAL_ADVICE);

        assertThat(LEGAL_ADVICE.broader().stream().map(Ids::of).map(UUID::toString))
                .contains(term.getString("parent_id"));
        assertThat(term.getJsonObject("taxonomy_detail").getString("name")).isEqualTo(term.getString("taxonomy"));
        assertThat(term.getString("language")).isEqualTo("en");
    }
}
