package org.relais.directory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Messages;

/** Every problem has words in every language of the pages, and no words are left over. */
class ProblemWordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern SAYING =
            Pattern.compile("(?:ProblemType\\.([A-Z_]+)|type)\\s*\\.saying\\(\\s*\"([a-z-]+)\"");
    private static final Pattern AMONG = Pattern.compile("among\\(type, \"([a-z-]+)\"");
    private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(\\s*\"((?:expected)\\.[a-z-]+)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-z.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @MethodSource("languages")
    void every_type_has_a_title_and_says_what_to_do(String language) throws IOException {
        Properties words = words(language);

        for (ProblemType type : ProblemType.values()) {
            assertThat(words.getProperty("problem." + type.slug()))
                    .as(type.name())
                    .isNotBlank();
            assertThat(words.getProperty("problem." + type.slug() + ".detail"))
                    .as(type.name())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_the_code_says_is_there_and_what_is_there_is_said(String language) throws IOException {
        Set<String> told = words(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem.") || key.startsWith("expected."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).containsExactlyElementsOf(said());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_the_same_sentences_with_the_same_places(String language) throws IOException {
        Properties english = words("en");
        Properties words = words(language);

        assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void no_two_types_share_an_address() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    /** The keys that code and pages name. */
    private static Set<String> said() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (ProblemType type : ProblemType.values()) {
            keys.add("problem." + type.slug());
            keys.add("problem." + type.slug() + ".detail");
        }
        String code = texts(SOURCES);
        SAYING.matcher(code)
                .results()
                .filter(saying -> !saying.group(2).equals("detail"))
                .map(saying -> "problem." + slug(saying) + "." + saying.group(2))
                .forEach(keys::add);
        keys.add("problem.not-acceptable.offered");
        keys.add("problem.unsupported-media-type.accepted");
        assertThat(AMONG.matcher(code).results().map(among -> among.group(1))).containsExactly("offered", "accepted");
        SENTENCE.matcher(code).results().map(sentence -> sentence.group(1)).forEach(keys::add);
        SAID.matcher(texts(PAGES))
                .results()
                .map(said -> said.group(1))
                .filter(key -> key.startsWith("problem."))
                .filter(key -> !key.endsWith("."))
                .forEach(keys::add);
        return keys;
    }

    /** The mapper alone says what a type found by its status says; there it is the method. */
    private static String slug(MatchResult saying) {
        return saying.group(1) == null
                ? ProblemType.METHOD_NOT_ALLOWED.slug()
                : saying.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> places(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> languages() {
        return Messages.offered().stream();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages", language + ".properties"))) {
            words.load(file);
        }
        return words;
    }
}
