package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    private static final Needles NEEDLES = Needles.everyForm(List.of("zwyrkamo", "квоксавело"));

    private static boolean isFoundIn(byte[] bytes, String word) {
        return NEEDLES.in(ByteBuffer.wrap(bytes)).equals(java.util.Set.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwyrkamo", "квоксавело"})
    void a_word_is_found_in_every_form_wherever_it_begins(String word) {
        for (String before : List.of("", "a", "ab", "abc", "abcd")) {
            String text = before + word + before;
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(isFoundIn(text.getBytes(charset), word))
                        .as(charset + before)
                        .isTrue();
            }
            for (String form : List.of(
                    Base64.getEncoder().encodeToString(bytes),
                    Base64.getUrlEncoder().encodeToString(bytes),
                    HexFormat.of().formatHex(bytes),
                    HexFormat.of().withUpperCase().formatHex(bytes))) {
                assertThat(isFoundIn(form.getBytes(StandardCharsets.US_ASCII), word))
                        .as(form)
                        .isTrue();
            }
        }
    }

    @Test
    void another_word_is_not_found() {
        assertThat(NEEDLES.in(ByteBuffer.wrap("zwyrkama квоксавела".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
