package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suggested while somebody types: names, concepts, countries and languages of living entries. */
class SuggestionTest extends IndexTest {
    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
        publish(
                Entries.organization(901, "'name': 'Zilverlinde Opvang'"),
                Entries.organization(902, "'name': 'Христо Желязков'"),
                Entries.organization(903, "'name': 'Zonnebloem'"),
                Entries.organization(904, "'name': 'Zonnebloem'"));
    }

    @ParameterizedTest
    @CsvSource({
        "zil, Zilverlinde Opvang",
        "ZILVÉR, Zilverlinde Opvang",
        "opvang zil, Zilverlinde Opvang",
        "Христо, Христо Желязков",
        "zhelyaz, Христо Желязков"
    })
    void a_name_is_suggested_from_any_of_its_words_in_any_order_and_script(String typed, String name) {
        assertThat(texts(typed)).contains(name);
    }

    @Test
    void one_name_of_several_entries_stands_once_and_says_how_many() {
        assertThat(index.suggest("zonneb", List.of()))
                .containsExactly(new Suggestion.OfName("Zonnebloem", EntryKind.ORGANIZATION, 2, Optional.empty()));
        assertThat(index.suggest("zilverl", List.of()))
                .containsExactly(new Suggestion.OfName(
                        "Zilverlinde Opvang", EntryKind.ORGANIZATION, 1, Optional.of(Entries.id(901))));
    }

    @Test
    void what_is_gone_is_suggested_no_more() {
        index.apply(List.of(new IndexChange.Remove(Entries.id(901), false)), index.position() + 1);
        assertThat(index.suggest("zilverl", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"avoc, fr, avocat", "lawy, en, lawyer", "Belgi, nl, België", "адвок, bg, адвокат"})
    void a_concept_is_suggested_in_the_language_it_is_begun_in(String typed, String language, String label) {
        assertThat(index.suggest(typed, List.of(language)))
                .filteredOn(Suggestion.OfConcept.class::isInstance)
                .extracting(Suggestion::text)
                .first()
                .asString()
                .isEqualToIgnoringCase(label);
    }

    @Test
    void behind_words_that_begin_nothing_the_last_ones_are_gone_on_with() {
        assertThat(texts("quelqu'un zilverl")).containsExactly("quelqu'un Zilverlinde Opvang");
    }

    @Test
    void what_it_means_to_the_reader_stands_first_then_names_that_begin_so_then_towns_then_the_rest() {
        publish(
                Entries.organization(905, "'name': 'Avocettes'"),
                Entries.organization(906, "'name': 'Maison des Avocettes'"),
                Entries.organization(
                        907,
                        "'name': 'Nachtegaal', 'locations': [{'addresses': [{'city': 'Avola', 'country': 'IT'}]}]"));
        assertThat(index.suggest("avo", List.of("fr")))
                .extracting(Suggestion::text)
                .containsSubsequence("Avocat", "Avocettes", "Avola", "Maison des Avocettes");
        assertThat(index.suggest("avo", List.of("en")))
                .extracting(Suggestion::text)
                .containsSubsequence("Avocettes", "Avola", "Avocat", "Maison des Avocettes");
    }

    @Test
    void kinds_stand_before_what_else_begins_so() {
        assertThat(texts("law")).startsWith("Lawyer");
    }

    @Test
    void behind_other_words_a_town_stands_before_names() {
        publish(Entries.organization(
                908, "'name': 'Antwoord', 'locations': [{'addresses': [{'city': 'Antwerpen', 'country': 'BE'}]}]"));
        assertThat(texts("advocaat antw")).startsWith("advocaat Antwerpen", "advocaat Antwoord");
        assertThat(texts("antw")).startsWith("Antwoord", "Antwerpen");
    }

    @Test
    void little_words_within_a_name_need_not_be_typed() {
        publish(Entries.organization(
                909,
                "'name': 'Vuurtoren', 'services': [{'name': 'Vuurtoren', 'attributes': [{'taxonomy_term': {'term_uri': '%s'}}]}]"
                        .formatted(Entries.iri("service-types", "shelter-minors"))));
        assertThat(index.suggest("opvang minderj", List.of("nl")))
                .extracting(Suggestion::text)
                .startsWith("Opvang voor minderjarigen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"avoc", "bel", "z", "minor", "traf", "fra", "адв"})
    void whatever_is_suggested_finds_something(String typed) {
        assertThat(index.suggest(typed, List.of("fr", "en")))
                .isNotEmpty()
                .allSatisfy(suggestion -> assertThat(ask(suggestion.text()).total())
                        .as(suggestion.text())
                        .isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\ud800", "qqqqq", "?!"})
    void nothing_is_suggested_where_nothing_is_begun(String typed) {
        assertThat(index.suggest(typed, List.of("xx-\ud800"))).isEmpty();
        assertThat(index.suggest("a".repeat(100_000), List.of())).isEmpty();
    }

    private List<String> texts(String typed) {
        return index.suggest(typed, List.of("en")).stream()
                .map(Suggestion::text)
                .toList();
    }
}
