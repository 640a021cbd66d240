package org.relais.directory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Preferences;
import org.relais.directory.wire.StaticFiles;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

class TellProblemTest {
    private final TellProblem telling =
            new TellProblem(SomeSettings.NODE, new Pages(SomeSettings.NODE, new StaticFiles()));

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_is_told_to_people_and_programs_in_every_language(ProblemType type) {
        for (String language : Messages.offered()) {
            TellProblem.Told page = telling.tell(type.problem(), Preferences.of("text/html", language));
            TellProblem.Told json = telling.tell(type.problem(), Preferences.of("*/*", language));
            String title = Messages.forReader(List.of(language)).say(type.title());

            assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
            assertThat(text(page)).contains("<html lang=\"" + language + "\"", "/problems/" + type.slug());
            assertThat(json.contentType()).isEqualTo("application/problem+json");
            assertThat(parsed(json).getString("title")).isEqualTo(title);
            assertThat(parsed(json).getString("type")).isEqualTo("https://node.example/problems/" + type.slug());
            assertThat(List.of(page.status(), json.status(), parsed(json).getInt("status")))
                    .containsOnly(type.status());
            assertThat(List.of(page.language(), json.language())).containsOnly(language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, ʼpageeʼ is not known here. Known: page. Did you mean ʼpageʼ?",
        "fr, « pagee » est inconnu ici. Connus : page. Vouliez-vous dire « page » ?",
        "nl, ʼpageeʼ is hier onbekend. Bekend: page. Bedoelde u ʼpageʼ?"
    })
    void the_sentence_and_what_is_named_in_it_are_in_the_readers_language(String language, String sentence) {
        Problem problem = ProblemType.UNKNOWN_PARAMETER.saying("nearest", "pagee", "page", "page");

        assertThat(parsed(telling.tell(problem, Preferences.of(null, language))).getString("detail"))
                .isEqualTo(sentence.replace('ʼ', '\''));
    }

    @Test
    void places_and_choices_are_told_apart_from_the_sentence() {
        Problem problem = ProblemType.REFUSED
                .problem()
                .at(List.of(new Finding("/name", FindingKind.SHAPE, "name is required")))
                .choosing(List.of("a", "b"));

        JsonObject json = parsed(telling.tell(problem, Preferences.of(null, null)));

        assertThat(json.getJsonArray("choices")).hasToString("[\"a\",\"b\"]");
        assertThat(json.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/name");
        assertThat(text(telling.tell(problem, Preferences.of("text/html", null))))
                .contains("<code>/name</code>");
    }

    @Test
    void what_was_sent_is_never_markup() {
        Problem problem = ProblemType.UNKNOWN_PARAMETER.saying("none", "<script>x");

        assertThat(text(telling.tell(problem, Preferences.of("text/html", "en"))))
                .contains("&lt;script&gt;x")
                .doesNotContain("<script>x");
    }

    private static JsonObject parsed(TellProblem.Told told) {
        try (var reader = Json.createReader(new StringReader(text(told)))) {
            return reader.readObject();
        }
    }

    private static String text(TellProblem.Told told) {
        return new String(told.body(), StandardCharsets.UTF_8);
    }
}
