package org.relais.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/json;q=.5, text/*",
                "TEXT/HTML ; level=1;q=0.3"
            })
    void who_likes_html_better_than_json_is_told_in_pages(String accept) {
        assertThat(Preferences.of(accept, null).pages()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "text/html, application/json",
                "text/html;q=0.5, application/problem+json",
                "text/html;q=0, */*",
                "image/png",
                ";;;",
                "text/html;q=x, */*;q=y",
                "text/html;q=...",
                ",,,"
            })
    void everybody_else_in_json(String accept) {
        assertThat(Preferences.of(accept, null).pages()).isFalse();
        assertThat(Preferences.of(null, null).pages()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0|''",
                "*/*;q=0|''",
                "application/json;q=0, */*;q=0.5|text/html;q=0.5, text/csv;q=0.5",
                "text/*;q=0.000, */*|application/json;q=1.0",
                "text/html, application/json;q=0|text/html;q=1.0"
            })
    void where_a_form_must_not_come_those_that_may_are_named(String accept, String wanted) {
        assertThat(Preferences.wanted(accept, List.of("application/json", "text/html", "text/csv")))
                .contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*;q=0.1", ";;;", "text/html;q=x"})
    void where_none_is_unwanted_nothing_is_to_be_said(String accept) {
        assertThat(Preferences.wanted(accept, List.of("application/json"))).isEmpty();
        assertThat(Preferences.wanted(null, List.of("application/json"))).isEmpty();
    }

    @Test
    void languages_come_best_first_without_regions() {
        assertThat(Preferences.of(null, "de;q=0.3, nl-BE, fr;q=0.8, *;q=0.1, en;q=0")
                        .languages())
                .containsExactly("nl", "fr", "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;q=9", "en_US", "en;q=2", "fr;q=0.1234", "a b", "en;q=", "-", "\u0000"})
    void a_header_that_is_not_well_formed_names_no_language(String header) {
        assertThat(Preferences.wellFormed(header)).isFalse();
        assertThat(Preferences.of(null, header).languages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr,", "a-", "fr;q=0.1,"})
    void no_header_is_too_long_to_be_read(String part) {
        assertThat(Preferences.wellFormed(part.repeat(100_000) + "fr")).isIn(true, false);
        assertThat(Preferences.wellFormed(part.repeat(100_000) + "!")).isFalse();
    }
}
