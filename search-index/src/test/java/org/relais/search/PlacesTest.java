package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries are found by where they are and where they serve, whatever people call it. */
class PlacesTest extends IndexTest {
    private static final String ANTWERP = "2803138";

    @BeforeEach
    void publish() {
        publish(
                at(1, "Sint-Jans Hulp", "Antwerpen", "BE", "2000"),
                at(2, "Casa Albastra", "Cluj-Napoca", "RO", "400001"),
                at(3, "Светъл Дом", "София", "BG", "1000"),
                at(4, "Maison Claire", "Bruxelles", "BE", "1000"),
                at(5, "Mechels Huis", "Mechelen", "BE", "2800"),
                Entries.organization(
                        6,
                        "'name': 'Ver Weg', 'services': [{'name': 'hulp', 'service_areas': [{'name': 'Antwerpen'}]}],"
                                + " 'locations': [{'addresses': [{'city': 'Arlon', 'country': 'BE'}]}]"));
    }

    private static String at(int number, String name, String city, String country, String postcode) {
        return Entries.organization(
                number,
                "'name': '%s', 'locations': [{'addresses': [{'city': '%s', 'country': '%s', 'postal_code': '%s'}]}]"
                        .formatted(name, city, country, postcode));
    }

    @ParameterizedTest
    @CsvSource({
        "Antwerp, Sint-Jans Hulp",
        "Anvers, Sint-Jans Hulp",
        "Amberes, Sint-Jans Hulp",
        "Антверпен, Sint-Jans Hulp",
        "Kolozsvár, Casa Albastra",
        "Klausenburg, Casa Albastra",
        "Клуж-Напока, Casa Albastra",
        "cluj napoca, Casa Albastra",
        "Sofia, Светъл Дом",
        "Σόφια, Светъл Дом",
        "Брюксел, Maison Claire",
        "Brüssel, Maison Claire",
        "Βρυξέλλες, Maison Claire",
        "بروكسل, Maison Claire"
    })
    void a_town_is_the_same_in_every_language(String typed, String name) {
        assertThat(names(typed)).first().isEqualTo(name);
    }

    @Test
    void who_serves_a_town_comes_behind_who_is_there_and_says_so() {
        List<Hit> hits = ask("Amberes").hits();
        assertThat(hits).extracting(IndexTest::name).containsExactly("Sint-Jans Hulp", "Ver Weg");
        assertThat(hits.get(0).why().places()).containsExactly("Amberes");
        assertThat(hits.get(1).why().places()).isEmpty();
        assertThat(hits.get(1).why().serves()).containsExactly("Amberes");
    }

    @Test
    void where_nobody_is_the_nearest_are_found_and_say_so() {
        Answer.Answered answer = ask("Huis Lier");
        assertThat(answer.missing()).isEmpty();
        assertThat(IndexTest.name(answer.hits().getFirst())).isEqualTo("Mechels Huis");
        assertThat(answer.hits().getFirst().why().near()).containsExactly("Lier");
    }

    @Test
    void a_place_without_coordinates_is_in_its_town() {
        Question question =
                Question.of("").near(new Near(51.22, 4.40, 60, "Antwerpen")).by(Question.Sort.DISTANCE);
        assertThat(names(question)).containsExactly("Sint-Jans Hulp", "Mechels Huis", "Maison Claire");
        assertThat(ask(question).hits().get(1).kilometres().orElseThrow()).isBetween(15.0, 30.0);
    }

    @Test
    void serving_is_asked_apart_from_being_there() {
        assertThat(names(Question.of("").serving(Set.of(ANTWERP)))).containsExactly("Ver Weg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2800", " 28 00"})
    void a_postcode_is_where_the_places_of_living_entries_are(String code) {
        assertThat(index.postcode(code)).singleElement().satisfies(postcode -> {
            assertThat(postcode.country()).isEqualTo("BE");
            assertThat(postcode.latitude()).isBetween(51.0, 51.1);
        });
        index.apply(List.of(new IndexChange.Remove(Entries.id(5), false)), index.position() + 1);
        assertThat(index.postcode(code)).isEmpty();
    }

    @Test
    void a_postcode_of_two_countries_is_two_places() {
        assertThat(index.postcode("1000")).extracting(Postcode::country).containsExactly("BE", "BG");
        assertThat(index.postcode("100")).isEmpty();
    }

    @Test
    void a_town_is_suggested_where_somebody_is() {
        assertThat(index.suggest("Kolozs", List.of("hu")))
                .filteredOn(Suggestion.OfTown.class::isInstance)
                .extracting(Suggestion::text)
                .containsExactly("Kolozsvár");
        assertThat(index.suggest("Lillehamm", List.of())).isEmpty();
    }
}
