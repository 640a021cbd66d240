package org.relais.ontology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.profile.Fixtures.shelterAnd;

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
                "post: Q7X3K"
            })
    void a_text_that_repeats_a_sealed_value_in_any_script_is_refused(String text) {
        Profile profile = shelterAnd("\"description\": \"" + text.replace("(0)", "") + "\"");

        assertThat(words.findings(profile, true))
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
        assertThat(words.findings(shelterAnd("\"description\": \"" + text + "\""), true))
                .contains(Finding.at("/description", FindingKind.LOOKS_LIKE_AN_ADDRESS));
    }

    @Test
    void plain_words_about_a_shelter_are_welcome() {
        Profile profile = shelterAnd(
                "\"description\": \"Nous offrons 16 chambres, 5.200 nuitées par année depuis 2019, de 3 à 9 mois. Loi du 10 août 2005.\"");

        assertThat(words.findings(profile, true)).isEmpty();
    }
}
