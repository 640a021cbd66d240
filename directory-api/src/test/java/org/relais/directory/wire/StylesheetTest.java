package org.relais.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one stylesheet serves both directions of writing: it knows start and end, not left and right. */
class StylesheetTest {
    private static final Pattern PHYSICAL = Pattern.compile("""
            (?x) (?<![\\w-]) (
                (left|right|top|bottom|width|height) \\s* :
              | (min|max)-(width|height) \\s* : (?! [^;{}]* \\) )
              | (margin|padding|inset|border|scroll-margin|scroll-padding) -(left|right|top|bottom)
              | border-(top|bottom)-(left|right)-radius
              | (text-align|float|clear|caption-side) \\s* : \\s* (left|right|top|bottom)
              | (margin|padding) \\s* : \\s* (?<first>[^\\s;]+)\\s+(?<end>[^\\s;]+)\\s+(?<third>[^\\s;]+)\\s+(?!\\k<end>)[^\\s;]
            )""");

    @Test
    void it_speaks_of_start_and_end_alone() throws IOException {
        try (InputStream in = StylesheetTest.class.getResourceAsStream("/static/relais.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(css.lines().filter(line -> PHYSICAL.matcher(line).find()))
                    .isEmpty();
            assertThat(css).doesNotContain("url(", "@import");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { left: 0; }",
                "a{margin-left:1px}",
                "a { padding-right: 1px; }",
                "a { text-align: left; }",
                "a { border-top-left-radius: 1px; }",
                "a { margin: 0 1px 0 2px; }",
                "a { max-width: 3rem; }"
            })
    void a_side_is_noticed(String rule) {
        assertThat(PHYSICAL.matcher(rule).find()).isTrue();
    }
}
