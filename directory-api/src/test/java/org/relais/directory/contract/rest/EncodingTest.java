package org.relais.directory.contract.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "q=lawyer+Antwerp", "q=%C3%A9%e2%82%ac", "%F0%9F%8F%A0", "q=ü"})
    void utf_8_in_its_shortest_form_is_sound(String text) {
        assertThat(Encoding.isSound(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "q=%z1", "q=%1", "%C0%80", "%c0%af", "%E0%80%AF", "%ED%A0%80", "%FF", "%C3", "%u0041"})
    void what_is_cut_overlong_or_no_utf_8_is_not(String text) {
        assertThat(Encoding.isSound(text)).isFalse();
    }
}
