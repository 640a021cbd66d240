package org.relais.ontology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.profile.Fixtures.REDACTION;
import static org.relais.ontology.profile.Fixtures.organization;
import static org.relais.ontology.profile.Fixtures.professional;
import static org.relais.ontology.profile.Fixtures.shelterAnd;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedactionTest {
    private static String seen(Profile profile, Audience audience) {
        return REDACTION.view(profile, audience, id -> true).map(View::json).orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void a_shelter_place_and_all_that_hangs_on_it_is_seen_by_nobody_whatever_it_claims(Audience audience) {
        Profile claimsPublic = shelterAnd("\"visibility\": \"PUBLIC\"");

        String seen = seen(claimsPublic, audience);

        assertThat(seen)
                .contains("Accueil")
                .doesNotContain("Zwyrk", "Qvox", "Q7X3K", "11.24", "000 75", "Kanarie", "locations");
    }

    @Test
    void a_network_part_is_seen_by_the_network_alone_and_its_mark_by_nobody() {
        Profile profile = organization("""
                "phones": [{"id": "00000000-0000-4000-8000-000000000001", "number": "+32 3 111", "visibility": "NETWORK"},
                           {"id": "00000000-0000-4000-8000-000000000002", "number": "+32 3 222", "visibility": "SEALED"},
                           {"id": "00000000-0000-4000-8000-000000000003", "number": "+32 3 333"}]""");

        assertThat(seen(profile, Audience.PUBLIC)).contains("333").doesNotContain("111", "222", "visibility");
        assertThat(seen(profile, Audience.NETWORK)).contains("333", "111").doesNotContain("222", "visibility");
    }

    @Test
    void a_named_contact_is_a_function_to_the_public_until_she_chooses_otherwise() {
        String contact = "\"contacts\": [{\"id\": \"00000000-0000-4000-8000-000000000001\", \"name\": \"Ana Zwyrk\","
                + " \"email\": \"ana@example.org\", \"department\": \"Legal team\","
                + " \"translations\": {\"nl\": {\"name\": {\"value\": \"Zwyrk\", \"origin\": \"HUMAN\"}}}%s}]";
        Profile silent = organization(contact.formatted(""));
        Profile claimed = organization(contact.formatted(", \"visibility\": \"PUBLIC\""));
        Profile consented =
                organization(contact.formatted(", \"visibility\": \"PUBLIC\", \"consented_on\": \"2026-09-01\""));

        assertThat(seen(silent, Audience.PUBLIC)).contains("Legal team").doesNotContain("Zwyrk", "ana@");
        assertThat(seen(claimed, Audience.PUBLIC)).contains("Legal team").doesNotContain("Zwyrk", "ana@");
        assertThat(seen(silent, Audience.NETWORK)).contains("Ana Zwyrk");
        assertThat(seen(consented, Audience.PUBLIC)).contains("Ana Zwyrk").doesNotContain("consented_on");
    }

    @Test
    void a_name_that_stands_in_a_translation_alone_is_a_persons_too() {
        Profile profile = organization("""
                "contacts": [{"id": "00000000-0000-4000-8000-000000000001", "department": "Legal team",
                    "translations": {"fr": {"name": {"value": "Ana Zwyrk", "origin": "HUMAN"}}}}]""");

        assertThat(seen(profile, Audience.PUBLIC)).contains("Legal team").doesNotContain("Zwyrk");
    }

    @Test
    void a_persons_telephone_is_hers_wherever_it_stands() {
        Profile profile = organization("""
                "contacts": [{"id": "00000000-0000-4000-8000-000000000001", "name": "Ana", "title": "Legal team"}],
                "phones": [{"id": "00000000-0000-4000-8000-000000000002", "number": "+32 3 777",
                    "contact_id": "00000000-0000-4000-8000-000000000001"}]""");

        assertThat(seen(profile, Audience.PUBLIC)).contains("Legal team").doesNotContain("777");
        assertThat(seen(profile, Audience.NETWORK)).contains("777");
    }

    @Test
    void what_is_tagged_to_a_person_is_hers() {
        Profile profile = organization("""
                "contacts": [{"id": "00000000-0000-4000-8000-000000000001", "name": "Ana", "title": "Legal team",
                    "attributes": [{"id": "00000000-0000-4000-8000-000000000002", "value": "Zwyrk inside"}]}],
                "attributes": [{"id": "00000000-0000-4000-8000-000000000003", "value": "Zwyrk beside",
                    "link_id": "00000000-0000-4000-8000-000000000001"}]""");

        assertThat(seen(profile, Audience.PUBLIC)).contains("Legal team").doesNotContain("Zwyrk");
        assertThat(seen(profile, Audience.NETWORK)).contains("inside", "beside");
    }

    @ParameterizedTest
    @EnumSource
    void what_hangs_on_what_hangs_on_a_sealed_place_is_sealed_with_it(Audience audience) {
        Profile profile = shelterAnd("""
                "contacts": [{"id": "00000000-0000-4000-8000-0000000000c1", "title": "Night team",
                    "service_at_location_id": "00000000-0000-4000-8000-000000000006"}],
                "phones": [{"id": "00000000-0000-4000-8000-0000000000c2", "number": "+32 3 777",
                    "contact_id": "00000000-0000-4000-8000-0000000000c1",
                    "languages": [{"id": "00000000-0000-4000-8000-0000000000c3", "code": "nl", "note": "nachts"}]}]""");

        assertThat(seen(profile, audience)).doesNotContain("777", "Night team", "nachts");
    }

    @Test
    void a_professional_without_consent_is_unknown_to_the_public() {
        Profile profile = professional(
                "\"identity\": {\"id\": \"00000000-0000-4000-8000-000000000001\", \"name\": \"Ana Zwyrk\", \"visibility\": \"PUBLIC\"}");

        assertThat(REDACTION.view(profile, Audience.PUBLIC, id -> true)).isEqualTo(Optional.empty());
        assertThat(seen(profile, Audience.NETWORK)).contains("Ana Zwyrk");
    }

    @Test
    void a_membership_in_a_profile_the_audience_may_not_see_is_not_told() {
        Profile profile = professional("""
                "identity": {"id": "00000000-0000-4000-8000-000000000001", "name": "Ana", "visibility": "PUBLIC", "consented_on": "2026-09-01"},
                "memberships": [{"id": "00000000-0000-4000-8000-000000000002", "organization_id": "00000000-0000-4000-8000-000000000009",
                    "role": "panel lawyer", "visibility": "PUBLIC", "consented_on": "2026-09-01"}]""");

        assertThat(REDACTION
                        .view(profile, Audience.PUBLIC, id -> false)
                        .orElseThrow()
                        .json())
                .doesNotContain("panel", "000000000009");
        assertThat(REDACTION
                        .view(profile, Audience.PUBLIC, id -> true)
                        .orElseThrow()
                        .json())
                .contains("panel");
    }

    @Test
    void public_assurance_names_no_person() {
        Profile profile = organization("""
                "assurance": [{"method": "https://w3id.org/relais/assurance-methods#site-visit", "organization": "Myria",
                               "person": "Ana Zwyrk", "confirmed_on": "2026-09-01"}]""");

        assertThat(seen(profile, Audience.PUBLIC)).contains("Myria").doesNotContain("Zwyrk");
        assertThat(seen(profile, Audience.NETWORK)).contains("Ana Zwyrk");
    }
}
