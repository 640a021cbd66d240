package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.outward.Examples.DOCUMENTS;
import static org.relais.ontology.outward.Examples.ORGANIZATION;
import static org.relais.ontology.outward.Examples.PROFESSIONAL;
import static org.relais.ontology.outward.Examples.VOCABULARY;
import static org.relais.ontology.outward.Examples.id;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.hsds.Ids;

class ServiceOfProfessionalTest {
    private static final Optional<Instant> MOMENT = Optional.empty();
    private static final UUID HER_SERVICE = Ids.serviceOf(PROFESSIONAL);

    @Test
    void a_professional_is_one_service_whose_first_contact_is_she() {
        JsonObject service = DOCUMENTS
                .service(Examples.professional(), HER_SERVICE, MOMENT, true)
                .orElseThrow();
        JsonObject contact = service.getJsonArray("contacts").getJsonObject(0);

        assertThat(DOCUMENTS.services(Examples.professional())).containsExactly(HER_SERVICE);
        assertThat(service.getString("name")).isEqualTo("Ana Zilver – Balie Antwerpen");
        assertThat(service.getString("status")).isEqualTo("active");
        assertThat(service.getString("accreditations")).isEqualTo("Balie Antwerpen, DEMO-1");
        assertThat(contact.getString("id")).isEqualTo(PROFESSIONAL.toString());
        assertThat(contact.getString("name")).isEqualTo("Ana Zilver");
        assertThat(contact.getString("email")).isEqualTo("ana@example.org");
        assertThat(contact.getJsonArray("phones").getJsonObject(0).getString("contact_id"))
                .isEqualTo(PROFESSIONAL.toString());
        assertThat(service.getJsonArray("attributes").getValuesAs(JsonObject.class))
                .extracting(attribute -> attribute.getString("link_type"))
                .containsExactly("organization-kinds", "legal-fields", "target-groups");
        assertThat(HsdsProfile.OUTWARD.check("service", service.toString())).isEmpty();
    }

    @Test
    void a_professional_without_words_of_her_own_is_described_by_her_concepts() {
        JsonObject service = DOCUMENTS
                .service(Examples.professional(), HER_SERVICE, MOMENT, true)
                .orElseThrow();

        assertThat(service.getString("description"))
                .isEqualTo(label("organization-kinds", "lawyer") + ": " + label("legal-fields", "labour-law"));
    }

    @Test
    void her_name_in_another_script_names_her_service_there_too() {
        JsonObject service = DOCUMENTS
                .service(Examples.professional(), HER_SERVICE, MOMENT, true)
                .orElseThrow();

        assertThat(bulgarian(service, "name")).isEqualTo("Ана Зилвер – Balie Antwerpen");
        assertThat(bulgarian(service.getJsonArray("contacts").getJsonObject(0), "title"))
                .isEqualTo("адв.");
    }

    @Test
    void a_professional_is_met_at_her_places() {
        UUID tie = Ids.serviceAtLocationOf(PROFESSIONAL, id(1));

        assertThat(DOCUMENTS.serviceAtLocations(Examples.professional())).containsExactly(tie);
        assertThat(DOCUMENTS
                        .serviceAtLocation(Examples.professional(), tie, MOMENT, true)
                        .orElseThrow()
                        .getString("location_id"))
                .isEqualTo(id(1).toString());
        assertThat(DOCUMENTS
                        .location(Examples.professional(), id(1))
                        .orElseThrow()
                        .getBoolean("demonstration"))
                .isTrue();
    }

    @Test
    void only_an_organization_that_is_her_own_and_seen_is_the_organization_of_her_service() {
        assertThat(DOCUMENTS
                        .service(Examples.professional(), HER_SERVICE, MOMENT, true)
                        .orElseThrow()
                        .getString("organization_id"))
                .isEqualTo(ORGANIZATION.toString());
        assertThat(DOCUMENTS
                        .service(Examples.professional(id -> false), HER_SERVICE, MOMENT, true)
                        .orElseThrow())
                .doesNotContainKey("organization_id");
    }

    private static String bulgarian(JsonObject record, String member) {
        return record.getJsonObject("translations")
                .getJsonObject("bg")
                .getJsonObject(member)
                .getString("value");
    }

    private static String label(String scheme, String notation) {
        return VOCABULARY.concept(scheme, notation).orElseThrow().prefLabel("nl");
    }
}
