package org.relais.ontology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.profile.Fixtures.shelterAnd;
import static org.relais.ontology.profile.Fixtures.shelterBeside;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

class SealedWordsTest {
    private final SealedWords words = new SealedWords(Fixtures.VOCABULARY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Come to Qvoxhaven by train",
                "write to zwyrkanariestraat, 7531",
                "tel. +32 (0)3 000 75 31 or +32300075 31",
                "Квоксхавен",
                "post: Q7X3K",
                "7531, Zwyrkanariestraat",
                "the house is in Zwyrkanariestraat",
                "Zwyrkana-riestraat 7531",
                "Zwyr\u00adkanarie\u200bstraat",
                "Zwyrkanarie&shy;straat",
                "https://example.org/?to=Zwyrkanariestraat%207531",
                "في شارع زويركاناريسترات",
                "call 03 000 75 31",
                "between 11.2468 and -29.9753"
            })
    void a_text_that_repeats_a_sealed_value_in_any_script_is_refused(String text) {
        Profile profile = shelterAnd("\"description\": \"" + text.replace("(0)", "") + "\"");

        assertThat(words.findings(profile, true, trace -> false))
                .contains(Finding.at("/description", FindingKind.SEALED_VALUE_IN_TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rue des Exemples 12",
                "Voorbeeldstraat 12",
                "ring at 2000 Exempelstad",
                "51.21894, 4.40346",
                "see https://maps.google.com/x",
                "ul. Przykładowa 7",
                "12, rue des Exemples",
                "1012 AB"
            })
    void a_text_of_a_shelter_that_looks_like_an_address_is_refused(String text) {
        assertThat(words.findings(shelterAnd("\"description\": \"" + text + "\""), true, trace -> false))
                .contains(Finding.at("/description", FindingKind.LOOKS_LIKE_AN_ADDRESS));
    }

    /** Its code is id, as the member that names a part. */
    @Test
    void a_translation_into_Indonesian_is_read_as_any_other() {
        Profile plain = shelterAnd(
                "\"translations\": {\"id\": {\"description\": {\"value\": \"Bantuan.\"," + " \"origin\": \"HUMAN\"}}}");
        Profile telling = shelterAnd("\"translations\": {\"id\": {\"description\": {\"value\": \"Qvoxhaven.\","
                + " \"origin\": \"HUMAN\"}}}");

        assertThat(words.findings(plain, true, trace -> false)).isEmpty();
        assertThat(words.findings(telling, true, trace -> false))
                .contains(Finding.at("/translations/id/description/value", FindingKind.SEALED_VALUE_IN_TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'attributes': [{'id': '%s', 'label': 'x', 'value': 'Zwyrkanariestraat 7531'}]",
                "'phones': [{'id': '%s', 'number': '+32 2 111 11 11', 'description': 'at Zwyrkanariestraat'}]",
                "'organization_identifiers': [{'id': '%s', 'identifier': '1', 'identifier_type': 'Zwyrkanariestraat'}]",
                "'programs': [{'id': '%s', 'name': 'P', 'description': 'in zwyrkanariestraat'}]",
                "'website': 'https://example.org/%s/zwyrkanariestraat-7531'"
            })
    void no_member_is_a_way_around(String members) {
        Profile profile = shelterAnd(
                members.formatted("00000000-0000-4000-8000-0000000000aa").replace('\'', '"'));

        assertThat(words.findings(profile, true, trace -> false))
                .extracting(Finding::kind)
                .contains(FindingKind.SEALED_VALUE_IN_TEXT);
    }

    @Test
    void an_access_point_is_not_where_the_shelter_is() {
        Profile street = shelterBeside("""
                {"id": "00000000-0000-4000-8000-0000000000a1", "location_type": "physical", "access_point": true,
                    "addresses": [{"id": "00000000-0000-4000-8000-0000000000a2", "address_1": "Zwyrkanariestraat 7531",
                        "attention": "x", "country": "BE", "state_province": "", "address_type": "physical"}]}""");
        Profile point = shelterBeside("""
                {"id": "00000000-0000-4000-8000-0000000000a1", "location_type": "physical", "access_point": true,
                    "latitude": 11.2469, "longitude": -29.9754}""");
        Profile sameCity = shelterBeside("""
                {"id": "00000000-0000-4000-8000-0000000000a1", "location_type": "physical", "access_point": true,
                    "latitude": 11.3, "longitude": -29.8,
                    "addresses": [{"id": "00000000-0000-4000-8000-0000000000a2", "address_1": "Voorbeeldlaan 2",
                        "city": "Qvoxhaven", "country": "BE", "state_province": "", "address_type": "physical"}]}""");

        assertThat(words.findings(street, true, trace -> false))
                .contains(Finding.at("/locations/1/addresses/0/address_1", FindingKind.SEALED_VALUE_IN_TEXT));
        assertThat(words.findings(point, true, trace -> false))
                .contains(Finding.at("/locations/1/latitude", FindingKind.SEALED_VALUE_IN_TEXT));
        assertThat(words.findings(sameCity, true, trace -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'tax_id': 'Zwyrkanariestraat 7531'",
                "'email': 'zwyrkanariestraat7531@example.org'",
                "'phones': [{'id': '00000000-0000-4000-8000-0000000000aa', 'number': 'ring at Zwyrkanariestraat'}]",
                "'description': 'Zwyrkanariestr. 1'",
                "'description': 'Zwyrkanarieln'"
            })
    void what_was_dropped_is_known_by_its_traces_in_any_member_and_cut_short(String members) {
        Set<String> traces = words.traces(shelterAnd("\"description\": \"Help.\""));

        assertThat(words.findings(Fixtures.organization(members.replace('\'', '"')), true, traces::contains))
                .extracting(Finding::kind)
                .contains(FindingKind.SEALED_VALUE_IN_TEXT);
    }

    @Test
    void what_the_network_alone_may_know_is_not_told_to_everyone() {
        Profile profile = Fixtures.organization("""
                "description": "Ask for Ana Qvoxhaven or call 03 555 75 31",
                "phones": [{"id": "00000000-0000-4000-8000-0000000000a1", "number": "+32 3 555 75 31", "visibility": "NETWORK"}]""");

        assertThat(words.findings(profile, true, trace -> false))
                .contains(Finding.at("/description", FindingKind.SEALED_VALUE_IN_TEXT));
    }

    @Test
    void what_is_said_openly_elsewhere_may_be_said_to_the_network_as_well() {
        Profile profile = Fixtures.organization("""
                "services": [
                    {"id": "00000000-0000-4000-8000-0000000000a1", "name": "Legal consultation", "status": "active"},
                    {"id": "00000000-0000-4000-8000-0000000000a2", "name": "Legal consultation", "status": "active",
                        "visibility": "NETWORK"}]""");

        assertThat(words.findings(profile, true, trace -> false)).isEmpty();
    }

    @Test
    void who_confirmed_is_told_to_the_network_alone_and_so_gives_nothing_away() {
        Profile profile = Fixtures.organization("""
                "assurance": [{"method": "https://w3id.org/relais/assurance-methods#site-visit", "person": "Roxana Quintero"}],
                "contacts": [{"id": "00000000-0000-4000-8000-0000000000a1", "name": "Roxana Quintero", "title": "Legal team"}]""");

        assertThat(words.findings(profile, true, trace -> false)).isEmpty();
    }

    @Test
    void what_any_shelter_is_called_is_no_secret() {
        assertThat(words.findings(Fixtures.organization("""
                "description": "We run a safe house and a shelter for men.",
                "locations": [{"id": "00000000-0000-4000-8000-0000000000a1", "location_type": "physical", "shelter": true,
                    "name": "Safe house"}]"""), true, trace -> false))
                .isEmpty();
    }

    @Test
    void what_was_sealed_before_is_known_again_when_it_is_gone() {
        Set<String> traces = words.traces(shelterAnd("\"description\": \"Help.\""));
        Profile telling = Fixtures.organization("\"description\": \"Zwyrkanariestraat 7531, 03 000 75 31\"");
        Profile silent = Fixtures.organization("\"description\": \"Voorbeeldlaan 12, 03 111 75 31\"");

        assertThat(words.findings(telling, true, traces::contains)).isNotEmpty();
        assertThat(words.findings(silent, true, traces::contains)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kanaalstraat 12",
                "Kanaalstraat nr 12",
                "Herengracht 5",
                "Groenplaats 5",
                "Hauptstr. 5",
                "Place de la Gare 5",
                "Av. da Liberdade 5",
                "12 Queen Victoria Street",
                "5 King St",
                "Ｋａｎａａｌｓｔｒａａｔ 12",
                "Kanaal\u200bstraat 12",
                "51° 13' N",
                "51.219, 4.402",
                "9F26RC22+22",
                "https://www.bing.com/maps?q=x",
                "https://yandex.com/maps/1",
                "https://goo.gl/xyz"
            })
    void a_shelter_that_is_only_spoken_of_tells_no_address_either(String text) {
        Profile profile = Fixtures.organization("\"description\": \"Vluchthuis voor vrouwen. " + text + "\"");

        assertThat(words.findings(profile, false, trace -> false))
                .contains(Finding.at("/description", FindingKind.LOOKS_LIKE_AN_ADDRESS));
    }

    @Test
    void a_postcode_before_the_city_is_an_address_however_it_is_written() {
        assertThat(words.findings(shelterAnd("\"description\": \"te 7777 qvoxhaven\""), true, trace -> false))
                .contains(Finding.at("/description", FindingKind.LOOKS_LIKE_AN_ADDRESS));
    }

    @Test
    void plain_words_about_a_shelter_are_welcome() {
        Profile profile = shelterAnd(
                "\"description\": \"Nous offrons 16 chambres, 5.200 nuitées par année depuis 2019, de 3 à 9 mois. Loi du 10 août 2005.\"");

        assertThat(words.findings(profile, true, trace -> false)).isEmpty();
    }
}
