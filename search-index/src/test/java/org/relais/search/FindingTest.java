package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small directory answers to the questions people ask. */
class FindingTest extends IndexTest {
    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "victimes traite Anvers",
                "slachtofferhulp mensenhandel Antwerpen",
                "victim support Antwerp",
                "Anvers victimes de la traite",
                "opvang slachtoffers mensenhandel Antwerpen"
            })
    void who_seeks_help_for_victims_of_trafficking_in_Antwerp_finds_its_centre_first(String text) {
        assertThat(names(text)).first().isEqualTo("Payoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"avocat Anvers", "lawyer Antwerp", "advocaat Antwerpen", "abogada Amberes"})
    void who_seeks_a_lawyer_finds_lawyers_first_and_the_centre_by_its_legal_help(String text) {
        assertThat(names(text).subList(0, 2)).containsExactlyInAnyOrder("Jeroen Demo", "Ștefan Exemplu");
        assertThat(names(text)).contains("Payoke");
    }

    @Test
    void shelter_for_minors_finds_what_is_tagged_so_and_reception_that_takes_minors() {
        assertThat(names("shelter minors")).startsWith("Esperanto").contains("Haus am Wald");
        assertThat(names("opvang minderjarigen")).contains("Esperanto", "Haus am Wald");
    }

    @ParameterizedTest
    @CsvSource({
        "surya, Sürya",
        "SÜRYA, Sürya",
        "pag asa, PAG-ASA",
        "pagasa, PAG-ASA",
        "Pag-Asa, PAG-ASA",
        "Stefan, Ștefan Exemplu",
        "Ştefan, Ștefan Exemplu",
        "Liege, Sürya",
        "Luttich, Sürya",
        "київ, La Strada Demo",
        "Kyiv, La Strada Demo",
        "olena, Олена Зразок",
        "зразок, Олена Зразок"
    })
    void case_accents_hyphens_and_other_spellings_do_not_matter(String typed, String found) {
        assertThat(names(typed)).first().isEqualTo(found);
    }

    @Test
    void a_name_written_as_one_is_found_by_its_parts() {
        publish(Entries.organization(1, "'name': 'Pagasaki'"));

        assertThat(names("pagas aki")).first().isEqualTo("Pagasaki");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un avocat à Anvers",
                "a lawyer in Antwerp for me",
                "een advocaat in de buurt van Antwerpen zoek ik",
                "avocat près d'Anvers",
                "l'avocat d'Anvers"
            })
    void stop_words_do_not_make_a_question_fail(String text) {
        assertThat(names(text)).contains("Jeroen Demo", "Ștefan Exemplu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محام", "المحامي", "محامي"})
    void an_arabic_name_of_a_concept_is_the_same_with_its_article_and_without(String lawyer) {
        assertThat(names(lawyer)).contains("Jeroen Demo");
    }

    @Test
    void what_is_called_as_a_concept_is_comes_first_in_every_language() {
        publish(
                Entries.organization(1, "'name': 'Toezicht', 'description': 'Arbeidsinspectie'"),
                Entries.organization(2, "'name': 'Inspection du travail'"));

        assertThat(names("arbeidsinspectie")).containsExactly("Inspection du travail", "Toezicht");
        assertThat(names("Inspekcja pracy")).first().isEqualTo("Inspection du travail");
    }

    @Test
    void a_question_of_stop_words_alone_is_taken_at_its_words() {
        assertThat(names("la")).contains("La Strada Demo").doesNotContain("Haus am Wald");
    }

    @Test
    void words_of_a_text_are_found_in_another_form_of_the_same_language() {
        publish(
                Entries.organization(
                        1, "'name': 'A', 'language': 'fr', 'description': 'Ateliers pour les couturières'"),
                Entries.organization(2, "'name': 'B', 'language': 'en', 'description': 'Workshops for seamstresses'"));

        assertThat(names("couturière atelier")).containsExactly("A");
        assertThat(names("workshop")).containsExactly("B");
    }

    /** Hungarian would cut payoke to what French leaves of pays. */
    @Test
    void a_stem_of_one_language_is_no_word_of_another() {
        publish(Entries.organization(1, "'name': 'A', 'language': 'fr', 'description': 'Dans tout le pays'"));

        assertThat(names("payoke")).containsExactly("Payoke");
    }

    @ParameterizedTest
    @CsvSource({"Belgique, Payoke", "Βέλγιο, Payoke", "Ukraine, La Strada Demo", "Deutschland, Haus am Wald"})
    void a_country_is_found_by_its_name_in_any_interface_language(String country, String found) {
        assertThat(names(country)).contains(found);
    }

    @Test
    void a_shelter_without_a_public_place_is_found_in_the_country_it_names_as_its_area() {
        assertThat(names(Question.of("").where(Dimension.COUNTRY, "BE"))).contains("Esperanto");
    }

    @Test
    void a_language_is_found_by_its_name_in_any_interface_language() {
        assertThat(names("avocat arabe")).first().isEqualTo("Олена Зразок");
        assertThat(names("lawyer Romanian Antwerp")).first().isEqualTo("Ștefan Exemplu");
    }

    @Test
    void a_word_of_a_tags_name_finds_the_tagged() {
        publish(Entries.organization(
                1,
                "'name': 'A', 'attributes': [{'taxonomy_term': {'term_uri': '"
                        + Entries.iri("service-types", "helpline") + "'}}]"));

        assertThat(names("urgence écoute numéro")).contains("A");
    }

    @Test
    void a_name_counts_more_than_a_place_and_a_place_more_than_a_text() {
        publish(
                Entries.organization(1, "'name': 'A', 'description': 'Ghent'"),
                Entries.organization(
                        2, "'name': 'B', 'locations': [{'addresses': [{'city': 'Ghent', 'country': 'BE'}]}]"),
                Entries.organization(3, "'name': 'Ghent'"));

        assertThat(names("Ghent")).containsExactly("Ghent", "B", "A");
    }

    @Test
    void entries_that_answer_equally_stand_in_the_order_of_their_ids() {
        publish(
                Entries.organization(3, "'name': 'Equal'"),
                Entries.organization(1, "'name': 'Equal'"),
                Entries.organization(2, "'name': 'Equal'"));

        assertThat(ask("equal").hits())
                .extracting(Hit::profile)
                .containsExactly(Entries.id(1), Entries.id(2), Entries.id(3));
    }
}
