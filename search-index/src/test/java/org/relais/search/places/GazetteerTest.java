package org.relais.search.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;
import org.relais.search.analysis.WorldNames;

/** Towns are found by any of their names, however they are typed. */
class GazetteerTest {
    private static final Words WORDS = new Words();
    private static final Gazetteer GAZETTEER = Gazetteer.load(WORDS, new WorldNames());
    private static final int BRUSSELS = 2800866;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brussels | 2800866
            Bruxelles | 2800866
            BRUSSEL | 2800866
            Брюксел | 2800866
            Βρυξέλλες | 2800866
            بروكسل | 2800866
            Anvers | 2803138
            Amberes | 2803138
            Antwerpen | 2803138
            Антверпен | 2803138
            Cluj | 681290
            Kolozsvár | 681290
            Klausenburg | 681290
            Лондон | 2643743
            Λονδίνο | 2643743
            Salonica | 734077
            Thessaloniki | 734077
            Солун | 734077
            Köln | 2886242
            Koeln | 2886242
            Łódź | 3093133
            lodz | 3093133
            Київ | 703448
            Kiev | 703448
            القاهرة | 360630
            București | 683506
            Bucureşti | 683506
            Benin City | 2347283
            ’s-Hertogenbosch | 2747351
            L'Aquila | 3175121
            Aix en Provence | 3038354
            北京 | 1816670
            """)
    void a_town_is_found_by_its_name_in_any_language(String name, int id) {
        assertThat(called(name)).extracting(Place::id).first().as(name).isEqualTo(id);
    }

    @Test
    void towns_of_one_name_stand_by_their_size() {
        assertThat(called("Valencia")).extracting(Place::country).startsWith("VE", "ES", "US");
        assertThat(called("Frankfurt"))
                .extracting(Place::name)
                .containsExactly("Frankfurt am Main", "Frankfurt (Oder)");
        assertThat(called("Mons")).extracting(Place::country).startsWith("BE", "FR");
    }

    @Test
    void what_is_no_town_is_not_found() {
        assertThat(GAZETTEER.called("Zzyzxville")).isEmpty();
        assertThat(GAZETTEER.called(" , ")).isEmpty();
        assertThat(GAZETTEER.called("1000")).isEmpty();
        assertThat(GAZETTEER.called("Paris ".repeat(1000))).isEmpty();
        assertThat(GAZETTEER.called(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000 Brussels",
                "B-1000 Bruxelles",
                "BE-1000 Brussel",
                "Bruxelles 1000",
                "Bruxelles 1",
                "Brussels, BE",
                "Bruxelles (Belgique)",
                "1000 Brüssel, Belgien",
                "Брюссель, Бельгия",
                "بروكسل، بلجيكا",
                "Bruxelles (chez Payoke)"
            })
    void an_address_tells_its_town(String address) {
        assertThat(GAZETTEER.called(address)).extracting(Place::id).as(address).containsExactly(BRUSSELS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Valencia, ES | ES
            Valencia, Spain | ES
            Valencia (Ισπανία) | ES
            Valencia, Venezuela | VE
            London, UK | GB
            London, Canada | CA
            75008 PARIS CEDEX 08 | FR
            1012 AB Amsterdam | NL
            London SW1A 1AA | GB
            00-001 Warszawa | PL
            Frankfurt (Oder) | DE
            Genova (GE) | IT
            Biel/Bienne | CH
            Bolzano - Bozen | IT
            London, England, UK | GB
            Valencia, Comunitat Valenciana, Spain | ES
            """)
    void the_country_behind_it_or_the_postcode_decides(String address, String country) {
        assertThat(GAZETTEER.called(address))
                .extracting(Place::country)
                .first()
                .as(address)
                .isEqualTo(country);
    }

    @Test
    void a_country_without_such_a_town_gives_none() {
        assertThat(GAZETTEER.called("Antwerpen, Portugal")).isEmpty();
        assertThat(GAZETTEER.of("Antwerpen", "PT")).isEmpty();
    }

    @Test
    void an_address_means_the_town_of_its_country_and_the_nearest_of_several() {
        assertThat(GAZETTEER.of("Valencia", "ES")).map(Place::id).contains(2509954);
        assertThat(GAZETTEER.of("Frankfurt", "DE")).map(Place::id).contains(2925533);
        assertThat(GAZETTEER.of("Genova (GE)", "Italia")).map(Place::name).contains("Genoa");
        assertThat(GAZETTEER.of("Frankfurt", "DE", 52.3, 14.5)).map(Place::id).contains(2925535);
        assertThat(GAZETTEER.of("15230 Frankfurt", "", 52.3, 14.5))
                .map(Place::id)
                .contains(2925535);
    }

    @Test
    void the_longest_name_in_a_text_wins() {
        List<String> words = folded("a lawyer in San Sebastián or Frankfurt am Main");

        assertThat(longest(words, 3)).isEqualTo("2 Donostia / San Sebastián");
        assertThat(longest(words, 6)).isEqualTo("3 Frankfurt am Main");
        assertThat(GAZETTEER.longestFrom(words, 1)).isEmpty();
        assertThat(GAZETTEER.longestFrom(words, words.size())).isEmpty();
    }

    @Test
    void what_begins_a_name_brings_the_town_by_that_name() {
        assertThat(startingWith("brussel", 1)).containsExactly("Brussels = Brussels");
        assertThat(startingWith("bruxelle", 1)).containsExactly("Bruxelles = Brussels");
        assertThat(startingWith("βρυξ", 1)).containsExactly("Βρυξέλλες = Brussels");
        assertThat(startingWith("frankfurt ", 1)).containsExactly("Frankfurt am Main = Frankfurt am Main");
        assertThat(GAZETTEER.startingWith("br", any -> true, 40))
                .extracting(named -> named.place().id())
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(startingWith("bruss", 0)).isEmpty();
    }

    @Test
    void only_wanted_towns_are_brought() {
        assertThat(GAZETTEER.startingWith("b", id -> id == BRUSSELS, 5)).hasSize(1);
        assertThat(GAZETTEER.almost("brusels", id -> id != BRUSSELS, 5))
                .noneMatch(named -> named.place().id() == BRUSSELS);
    }

    @ParameterizedTest
    @CsvSource({
        "bruxeles, Brussels",
        "antwrepen, Antwerpen",
        "timisaora, Timişoara",
        "madird, Madrid",
        "gnet, Gent",
        "thesalonikki, Thessaloníki",
        "санкт петербрг, Saint Petersburg",
        "novisad, Novi Sad"
    })
    void a_slip_or_two_are_forgiven(String typed, String name) {
        assertThat(GAZETTEER.almost(typed, any -> true, 5))
                .extracting(named -> named.place().name())
                .as(typed)
                .contains(name);
    }

    @Test
    void the_fewest_slips_come_first() {
        assertThat(GAZETTEER.almost("barcelone", any -> true, 3))
                .extracting(named -> named.place().name())
                .startsWith("Barcelona");
        assertThat(GAZETTEER.almost("mos", any -> true, 9))
                .allMatch(named -> folded(named.name()).equals(List.of("mos")));
        assertThat(GAZETTEER.almost("", any -> true, 9)).isEmpty();
    }

    @Test
    void a_town_tells_where_it_is_and_how_large() {
        Place brussels = called("Brussels").getFirst();

        assertThat(brussels).isEqualTo(new Place(BRUSSELS, "Brussels", "BE", 50.85045, 4.34878, 1019022));
        assertThat(brussels.metresTo(51.22047, 4.40026)).isBetween(41_000.0, 41_500.0);
    }

    private static List<Place> called(String name) {
        return GAZETTEER.called(folded(name));
    }

    private static List<String> folded(String text) {
        return WORDS.cut(text, "").stream().map(Word::folded).toList();
    }

    private static String longest(List<String> words, int from) {
        Found found = GAZETTEER.longestFrom(words, from).orElseThrow();
        return found.words() + " " + found.places().getFirst().name();
    }

    private static List<String> startingWith(String prefix, int most) {
        return GAZETTEER.startingWith(prefix, any -> true, most).stream()
                .map(named -> named.name() + " = " + named.place().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Lier, , BE",
        "Cologne, , DE",
        "Paris, , FR",
        "Valencia, ES, ES",
        "'Valencia, Spain', , ES",
        "Frankfurt, , DE",
        "London, , GB"
    })
    void the_town_that_is_surely_meant_is_alone(String text, String chosen, String country) {
        assertThat(GAZETTEER.meant(text, chosen == null ? Set.of() : Set.of(chosen)))
                .singleElement()
                .extracting(Place::country)
                .isEqualTo(country);
    }

    @Test
    void where_it_is_not_sure_all_that_may_be_meant_are_told() {
        assertThat(GAZETTEER.meant("Valencia", Set.of()))
                .extracting(Place::country)
                .contains("ES", "VE");
    }
}
