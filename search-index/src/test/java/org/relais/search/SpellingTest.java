package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are found in other scripts, by their official spelling, and with a slip or two. */
class SpellingTest extends IndexTest {
    private static final String[] NAMES = {
        "Щербаков",
        "Згурський",
        "Юрій Грицаненко",
        "Лук'яненко",
        "Кущ",
        "Стоян Жечев",
        "Юлия Цветкова",
        "Ευάγγελος Χατζηγιάννης",
        "Παύλος Αγγελόπουλος",
        "Θεόδωρος Μπουμπουλίνας",
        "Zilverlinde",
        "Payoke",
        "Oleksandr Marchenko"
    };

    @BeforeEach
    void publish() {
        for (int i = 0; i < NAMES.length; i++) {
            publish(Entries.organization(i + 1, "'name': '%s'".formatted(NAMES[i].replace("'", "\\u0027"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Shcherbakov, Щербаков",
        "Zghurskyi, Згурський",
        "Yurii Hrytsanenko, Юрій Грицаненко",
        "Lukianenko, Лук'яненко",
        "Kushch, Кущ",
        "Stoyan Zhechev, Стоян Жечев",
        "Yulia Tsvetkova, Юлия Цветкова",
        "Iuliia Tsvetkova, Юлия Цветкова",
        "Evangelos Chatzigiannis, Ευάγγελος Χατζηγιάννης",
        "Pavlos Angelopoulos, Παύλος Αγγελόπουλος",
        "Theodoros Boumpoulinas, Θεόδωρος Μπουμπουλίνας",
        "Олександр Марченко, Oleksandr Marchenko"
    })
    void a_name_is_found_as_the_papers_of_its_bearer_have_it(String typed, String name) {
        assertThat(names(typed)).first().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Payokke, Payoke",
        "Paykoe, Payoke",
        "Zilverlnide, Zilverlinde",
        "Zilvrlindee, Zilverlinde",
        "Chatzigianis, Ευάγγελος Χατζηγιάννης",
        "Hrytsananko, Юрій Грицаненко",
        "Marchenco, Oleksandr Marchenko"
    })
    void a_slip_or_two_do_not_hide_a_name(String typed, String name) {
        assertThat(names(typed)).first().isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payoke vzw", "Payoke ASBL", "Stichting Payoke", "Payoke SRL"})
    void how_an_organization_is_set_up_need_not_be_said_rightly(String typed) {
        assertThat(names(typed)).first().isEqualTo("Payoke");
    }

    @Test
    void who_spells_rightly_is_not_shown_what_is_spelled_almost_so() {
        publish(Entries.organization(99, "'name': 'Payoko'"));

        assertThat(names("Payoke")).containsExactly("Payoke");
    }
}
