package org.relais.ontology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.profile.Fixtures.REDACTION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.hsds.ProfileDocument;

/** Where people are housed is known for what it is, whoever tells of it and in whichever words. */
class ShelteringTest {
    private static final String PLACE = """
            {"id": "00000000-0000-4000-8000-000000000001", "location_type": "physical", %s
                "addresses": [{"id": "00000000-0000-4000-8000-000000000002", "address_1": "Zwyrkanariestraat 7531",
                    "country": "BE", "state_province": "", "address_type": "physical"}]}""";

    private final Sheltering sheltering = new Sheltering(Fixtures.VOCABULARY);

    private String seen(ProfileDocument document) {
        return REDACTION
                .view(new Profile(sheltering.marked(document, id -> false).document()), Audience.NETWORK, id -> true)
                .map(View::json)
                .orElse("");
    }

    private String seen(String place, String members) {
        return seen(Fixtures.organization("\"locations\": [" + PLACE.formatted(place) + "]" + members)
                .document());
    }

    @Test
    void the_office_of_others_is_shown() {
        assertThat(seen("", ", \"description\": \"Legal advice for refugees.\""))
                .contains("Zwyrk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Safe house for women",
                "vluchthuis",
                "vluchthuizen voor vrouwen",
                "een opvanghuis",
                "Zufluchtswohnung",
                "comunità protetta",
                "защитено жилище",
                "убежище для женщин",
                "ośrodek interwencyjny",
                "átmeneti otthon",
                "strehimore",
                "un foyer d'hébergement",
                "casa de acogida",
                "casa-abrigo",
                "adăpostul",
                "ξενώνας γυναικών",
                "притулок",
                "دار الإيواء"
            })
    void a_word_for_shelter_anywhere_seals_every_place(String text) {
        assertThat(seen("", ", \"description\": \"" + text + "\"")).doesNotContain("Zwyrk");
        assertThat(seen("\"name\": \"" + text + "\",", "")).doesNotContain("Zwyrk");
        assertThat(seen("", """
                , "programs": [{"id": "00000000-0000-4000-8000-000000000003", "name": "P", "description": "%s"}]""".formatted(text))).doesNotContain("Zwyrk");
    }

    @Test
    void a_place_that_is_stated_to_be_an_access_point_is_shown() {
        assertThat(seen("\"access_point\": true,", ", \"description\": \"shelter\""))
                .contains("Zwyrk");
    }

    @Test
    void a_tag_for_accommodation_on_the_place_or_its_tie_seals_it_even_as_an_access_point() {
        String tag =
                "\"attributes\": [{\"id\": \"00000000-0000-4000-8000-000000000009\", \"taxonomy_term_id\": \"%s\"}]"
                        .formatted(Fixtures.VOCABULARY
                                .concept("service-types", "residential-reception")
                                .orElseThrow()
                                .id());
        String foreign = """
                "attributes": [{"id": "00000000-0000-4000-8000-000000000009", "taxonomy_term": {
                    "id": "00000000-0000-4000-8000-00000000000f", "code": "BH-180", "name": "Emergency Shelter", "description": ""}}]""";
        String tie = """
                , "services": [{"id": "00000000-0000-4000-8000-000000000004", "name": "S", "status": "active",
                    "service_at_locations": [{"id": "00000000-0000-4000-8000-000000000006",
                        "location_id": "00000000-0000-4000-8000-000000000001", %s}]}]""";

        assertThat(seen("\"access_point\": true, " + tag + ",", "")).doesNotContain("Zwyrk");
        assertThat(seen("\"access_point\": true, " + foreign + ",", "")).doesNotContain("Zwyrk");
        assertThat(seen("\"access_point\": true,", tie.formatted(tag))).doesNotContain("Zwyrk");
    }

    @Test
    void a_professionals_place_that_is_marked_as_a_shelter_is_sealed() {
        String person = """
                "identity": {"id": "00000000-0000-4000-8000-000000000011", "name": "Ana", "consented_on": "2026-09-01"},
                "reach": {"id": "00000000-0000-4000-8000-000000000012", "consented_on": "2026-09-01", "locations": [%s]}""";

        assertThat(seen(Fixtures.professional(person.formatted(PLACE.formatted("\"shelter\": true,")))
                        .document()))
                .contains("Ana")
                .doesNotContain("Zwyrk");
        assertThat(seen(Fixtures.professional(person.formatted(PLACE.formatted("")))
                        .document()))
                .contains("Zwyrk");
    }
}
