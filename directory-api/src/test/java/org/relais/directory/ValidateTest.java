package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.validation.Site;

class ValidateTest {
    private static final String SERVICE = "{\"id\":\"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01\",\"name\":\"A\",";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    private int run(String... words) {
        return Validate.run(List.of(words), print(told), print(complained));
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    @Test
    void without_errors_the_exit_code_is_0_and_with_some_1() throws Exception {
        try (Site site = new Site()) {
            site.serve("/services/1", "application/json", SERVICE + "\"status\":\"active\",\"colour\":\"red\"}");
            site.serve("/services/2", "application/json", SERVICE + "\"status\":\"away\"}");

            assertThat(run(site.at("/services/1").toString())).isZero();
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .isEqualTo("""
                    Note: HSDS 3.1 has no member “colour” here.
                      Nothing to do where this is an addition of a profile; else check the spelling.
                      - SITE/services/1 /colour

                    No errors, no warnings, 1 note in 1 document.
                    """.replace("SITE", site.at("").toString()));
            assertThat(run(site.at("/services/2").toString(), "--documents", "3"))
                    .isEqualTo(1);
            assertThat(complained.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--documents 3", "http://a http://b", "http://a --documents", "http://a --documents x"})
    void wrong_use_is_2(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).startsWith("relais: Name one address");
        assertThat(told.size()).isZero();
    }
}
