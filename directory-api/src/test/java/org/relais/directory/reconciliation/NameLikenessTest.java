package org.relais.directory.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({"Maison Aurore, maison AURORE!", "Café d'Été, cafe d ete", "Ана Зилвер, ана зилвер"})
    void a_name_is_the_same_but_for_case_accents_and_punctuation(String name, String written) {
        assertThat(NameLikeness.isOneOf(written, List.of("Other", name))).isTrue();
        assertThat(NameLikeness.of(written, List.of(name))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Ana Zilver, Zilver Ana", "Ана Зилвер, Ana Zilver", "Maison Aurore, Maison Auror", "Payoke, Payok"})
    void another_order_script_or_a_slip_is_like_but_never_the_same(String name, String written) {
        assertThat(NameLikeness.isOneOf(written, List.of(name))).isFalse();
        assertThat(NameLikeness.of(written, List.of(name))).isBetween(0.8, 0.951);
    }

    @Test
    void the_liker_of_two_names_is_liker() {
        assertThat(NameLikeness.of("Maison Auror", List.of("Maison Aurore")))
                .isGreaterThan(NameLikeness.of("Maison Auror", List.of("Maison Zellige")));
        assertThat(NameLikeness.of("Payoke", List.of("Rechtenwerf Leie"))).isLessThan(0.4);
    }

    @Test
    void what_has_no_letter_is_like_nothing() {
        assertThat(NameLikeness.isOneOf("!!!", List.of("???"))).isFalse();
        assertThat(NameLikeness.of("", List.of("Payoke"))).isZero();
        assertThat(NameLikeness.of("Payoke", List.of())).isZero();
    }
}
