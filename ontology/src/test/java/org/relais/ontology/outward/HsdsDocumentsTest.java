package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.outward.Examples.DOCUMENTS;
import static org.relais.ontology.outward.Examples.ORGANIZATION;
import static org.relais.ontology.outward.Examples.PROFESSIONAL;
import static org.relais.ontology.outward.Examples.id;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.profile.View;

class HsdsDocumentsTest {
    private static final Optional<Instant> MOMENT = Optional.of(Instant.parse("2026-11-02T10:00:00Z"));

    @Test
    void nested_records_name_the_record_they_stand_in() {
        JsonObject location = organization(false).getJsonArray("locations").getJsonObject(0);

        assertThat(location.getString("organization_id")).isEqualTo(ORGANIZATION.toString());
        assertThat(location.getJsonArray("phones").getJsonObject(0).getString("location_id"))
                .isEqualTo(id(1).toString());
    }

    @Test
    void who_confirmed_an_organization_stays_who_it_was() {
        assertThat(organization(false)
                        .getJsonArray("assurance")
                        .getJsonObject(0)
                        .getString("organization_id"))
                .isEqualTo(id(9).toString());
    }

    @Test
    void an_unknown_province_is_the_one_empty_string() {
        assertThat(organization(false).toString().split("\"\"", -1)).hasSize(2);
        assertThat(organization(false)
                        .getJsonArray("locations")
                        .getJsonObject(0)
                        .getJsonArray("addresses")
                        .getJsonObject(0)
                        .getString("state_province"))
                .isEmpty();
    }

    @Test
    void an_organization_without_uri_is_told_with_its_iri_and_one_with_it_keeps_it() {
        View named = Examples.organization(
                "{\"id\":\"%s\",\"name\":\"A\",\"uri\":\"https://a.example.org/#us\"}".formatted(ORGANIZATION));

        assertThat(organization(false).getString("uri"))
                .isEqualTo("https://be.example.org/organizations/" + ORGANIZATION + "#it");
        assertThat(DOCUMENTS.organization(named, false).orElseThrow().getString("uri"))
                .isEqualTo("https://a.example.org/#us");
    }

    @Test
    void services_stand_in_their_organization_only_when_asked_for() {
        assertThat(organization(false)).doesNotContainKey("services");
        assertThat(organization(true).getJsonArray("services")).hasSize(1);
        assertThat(organization(true).getJsonArray("services").getJsonObject(0)).doesNotContainKey("organization");
    }

    @Test
    void a_service_has_its_organization_and_its_places_in_it_and_the_moment_it_was_given() {
        JsonObject service = service(true);

        assertThat(service.getString("organization_id")).isEqualTo(ORGANIZATION.toString());
        assertThat(service.getJsonObject("organization"))
                .containsKey("locations")
                .doesNotContainKey("services");
        assertThat(service.getJsonArray("service_at_locations").getJsonObject(0).getJsonObject("location"))
                .containsKey("addresses");
        assertThat(service.getString("last_modified")).isEqualTo("2026-11-02T10:00:00.000Z");
        assertThat(service.getString("language")).isEqualTo("fr");
        assertThat(service.getBoolean("demonstration")).isTrue();
    }

    @Test
    void the_moment_a_document_claims_for_itself_is_not_told() {
        assertThat(DOCUMENTS
                        .service(Examples.organization(), id(3), Optional.empty(), true)
                        .orElseThrow())
                .doesNotContainKey("last_modified");
    }

    @Test
    void a_listed_service_has_what_there_is_one_of_and_no_lists() {
        JsonObject item = service(false);

        assertThat(item).containsKeys("organization", "program", "last_modified", "demonstration");
        assertThat(item).doesNotContainKeys("attributes", "service_at_locations", "translations");
        assertThat(item.getJsonObject("organization")).doesNotContainKeys("locations", "attributes");
    }

    @Test
    void a_service_at_location_has_both_its_ends_in_it() {
        JsonObject tie = DOCUMENTS
                .serviceAtLocation(Examples.organization(), id(4), MOMENT, true)
                .orElseThrow();

        assertThat(tie.getString("service_id")).isEqualTo(id(3).toString());
        assertThat(tie.getJsonObject("location").getString("name")).isEqualTo("Bureau");
        assertThat(tie.getJsonObject("service")).containsKey("organization").doesNotContainKey("service_at_locations");
    }

    @Test
    void what_the_view_does_not_hold_is_answered_with_nothing() {
        assertThat(DOCUMENTS.service(Examples.organization(), id(77), MOMENT, true))
                .isEmpty();
        assertThat(DOCUMENTS.location(Examples.organization(), id(77))).isEmpty();
        assertThat(DOCUMENTS.organization(Examples.professional(), true)).isEmpty();
        assertThat(DOCUMENTS.professional(Examples.organization())).isEmpty();
    }

    @Test
    void a_minimal_item_has_id_and_moment() {
        JsonObject item = DOCUMENTS.minimal(PROFESSIONAL, MOMENT);

        assertThat(item.toString())
                .isEqualTo("{\"id\":\"" + PROFESSIONAL + "\",\"last_modified\":\"2026-11-02T10:00:00.000Z\"}");
        assertThat(HsdsProfile.OUTWARD.check("minimal", item.toString())).isEmpty();
    }

    private static JsonObject organization(boolean fullService) {
        return DOCUMENTS.organization(Examples.organization(), fullService).orElseThrow();
    }

    private static JsonObject service(boolean full) {
        return DOCUMENTS.service(Examples.organization(), id(3), MOMENT, full).orElseThrow();
    }
}
