package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question becomes that nobody answers whole. */
class RelaxingTest extends IndexTest {
    private static final String LAWYER = Entries.iri("organization-kinds", "lawyer");
    private static final String BAR = Entries.iri("organization-kinds", "bar-association");
    private static final String SHELTER = Entries.iri("organization-kinds", "shelter-operator");
    private static final String MINORS = Entries.iri("target-groups", "minors");

    private static String of(String kind, int number, String name, String city, String country, String description) {
        return Entries.organization(
                number,
                ("'name': '%s', 'description': '%s', 'attributes': [{'taxonomy_term': {'term_uri': '%s'}}],"
                                + " 'locations': [{'addresses': [{'city': '%s', 'country': '%s'}]}]")
                        .formatted(name, description, kind, city, country));
    }

    private static String lawyer(int number, String name, String city, String country) {
        return of(LAWYER, number, name, city, country, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lawyer London", "avocat Londres", "адвокат Лондон"})
    void a_known_town_whose_country_has_nobody_is_no_misspelt_word_and_the_nearest_come_first(String text) {
        publish(
                lawyer(1, "Landen Lyon", "Lyon", "FR"),
                lawyer(2, "Landon Lille", "Lille", "FR"),
                lawyer(3, "Varna", "Varna", "BG"));

        assertThat(names(text)).containsExactly("Landon Lille", "Landen Lyon", "Varna");
        assertThat(ask(text).meant()).isEmpty();
        assertThat(ask(text).missing()).hasSize(1);
    }

    @Test
    void who_mentions_a_town_of_another_country_is_not_there() {
        publish(of(LAWYER, 1, "Hanoi", "Hanoi", "VN", "Barreau de Metz"), lawyer(2, "Lille", "Lille", "FR"));

        assertThat(names("avocat Metz")).containsExactly("Lille");
        assertThat(names("avocat France")).containsExactly("Lille");
    }

    @ParameterizedTest
    @CsvSource({"abogado Valencia, Madrid", "abogado Valencia Venezuela, Caracas"})
    void of_towns_called_alike_that_is_meant_whose_country_is_said_or_has_somebody(String text, String name) {
        publish(
                lawyer(1, "Madrid", "Madrid", "ES"),
                of(SHELTER, 2, "Casa", "Valencia", "ES", ""),
                text.endsWith("Venezuela") ? lawyer(3, "Caracas", "Caracas", "VE") : lawyer(3, "Lyon", "Lyon", "FR"));

        assertThat(names(text)).containsExactly(name);
        assertThat(ask(text).missing()).containsExactly("Valencia");
    }

    @Test
    void a_lawyer_near_the_town_comes_before_who_in_it_only_mentions_one() {
        publish(
                of(BAR, 1, "Passerelle", "Brussels", "BE", "We find you a lawyer"),
                lawyer(2, "Zilver", "Antwerp", "BE"));

        assertThat(names("lawyer Brussels")).containsExactly("Zilver", "Passerelle");
    }

    @Test
    void where_lawyers_are_many_who_only_mentions_one_is_not_among_them() {
        String[] all = new String[11];
        for (int each = 0; each < 10; each++) {
            all[each] = lawyer(each, "L" + each, "Ghent", "BE");
        }
        all[10] = of(SHELTER, 10, "House", "Ghent", "BE", "With a lawyer");
        publish(all);

        assertThat(names("lawyer")).hasSize(10).doesNotContain("House");
    }

    @Test
    void words_that_are_not_understood_are_left_out_before_what_somebody_is() {
        publish(
                lawyer(1, "Ilinca", "Cluj-Napoca", "RO"),
                of(SHELTER, 2, "Casa", "Cluj-Napoca", "RO", "She who takes cases of a lawyer"));

        assertThat(names("lawyer who takes cases in Cluj")).startsWith("Ilinca");
    }

    @Test
    void what_several_words_mean_together_is_asked_word_by_word_before_it_is_left_out() {
        publish(
                of(SHELTER, 1, "Lune", "Lyon", "FR", ""),
                of(MINORS, 2, "Dorp", "Ghent", "BE", ""),
                lawyer(3, "Paris", "Paris", "FR"));

        assertThat(names("shelter minors Lyon")).containsExactly("Lune");
        assertThat(ask("shelter minors Lyon").missing()).containsExactly("minors");
    }

    @Test
    void a_slip_is_asked_back_though_a_stem_would_do() {
        publish(lawyer(1, "Zilver", "Antwerp", "BE"), of(SHELTER, 2, "House", "Antwerp", "BE", "Law and order"));

        assertThat(ask("lawer").meant()).contains("lawyer");
        assertThat(names("lawer")).contains("Zilver");
    }

    @Test
    void stop_words_are_no_reason() {
        publish(of(SHELTER, 1, "House", "Ghent", "BE", "A house for you in the centre"));

        assertThat(ask("shelter for you in Ghent").hits().getFirst().why().words())
                .doesNotContain("for", "you", "in");
    }
}
