package org.relais.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
    @ParameterizedTest
    @CsvSource({
        "nl, nl, Nederlandstalig",
        "ro, nl, Roemeense",
        "ar, nl, Arabische",
        "sq, nl, Albanese",
        "ro, de, Rumänischer",
        "ro, fr, roumaine",
        "uk, fr, ukrainienne",
        "en, fr, anglaise",
        "ro, es, rumana",
        "fr, es, francesa",
        "de, es, alemana",
        "ro, it, rumena",
        "en, pt, inglesa",
        "de, pt, alemã",
        "en, ro, englez",
        "ro, pl, rumuńska",
        "ro, uk, румунський",
        "ro, ru, румынская",
        "ro, bg, румънска",
        "ro, el, Ρουμανική",
        "ro, ar, روماني",
        "fr, nl, Franstalige",
        "ro, de, Rumänischsprachig",
        "ro, sq, rumanishtfolës",
        "hu, hu, magyarul",
        "fr, hu, franciául",
        "de, hu, németül",
        "ro, ro, românește",
        "pl, pl, polskojęzyczny",
        "pl, pl, polsku",
        "uk, uk, українською",
        "uk, uk, україномовний",
        "ro, uk, румуномовна",
        "ru, uk, російськомовний",
        "ru, ru, русскоязычный",
        "ru, ru, русски",
        "ro, ru, румынскоговорящий",
        "bg, bg, българскоговорящ"
    })
    void who_speaks_a_language_is_asked_for_by_what_speakers_are_called(String language, String in, String word) {
        assertThat(Speakers.of(ULocale.getDisplayLanguage(language, in), in)).contains(word);
    }

    @Test
    void a_name_that_does_not_end_as_its_rule_expects_stays_alone() {
        assertThat(Speakers.of("есперанто", "ru")).isEmpty();
        assertThat(Speakers.of("English", "en")).isEmpty();
        assertThat(Speakers.of("sorabă de sus", "ro")).isEmpty();
    }
}
