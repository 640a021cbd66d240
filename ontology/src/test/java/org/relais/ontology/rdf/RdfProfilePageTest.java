package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page {@code docs/rdf-profile.md} says what the program does. */
class RdfProfilePageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```turtle\n(.*?)```", Pattern.DOTALL);

    @Test
    void it_has_the_mapping_as_it_is() {
        assertThat(page().lines())
                .containsAll(
                        ProfileTerms.all().stream().map(RdfProfilePageTest::row).toList());
    }

    static Stream<String> examples() {
        return EXAMPLE.matcher(page()).results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void its_examples_are_taken_from_graphs_as_they_are_written(String example) {
        String prefixes = Namespaces.BY_PREFIX.entrySet().stream()
                .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
                .collect(Collectors.joining());
        URI base = URI.create(Samples.BASE + "/");
        Model shown = RdfFormat.TURTLE.read((prefixes + example).getBytes(StandardCharsets.UTF_8), base);

        Model samples = ModelFactory.createDefaultModel();
        Samples.all().map(Samples::graph).forEach(samples::add);
        assertThat(shown.isEmpty()).isFalse();
        assertThat(shown.listStatements().toList()).allMatch(samples::contains);
    }

    private static String row(RecordTerms terms) {
        return "| " + terms.fragment() + " | "
                + terms.classes().stream().map(RdfProfilePageTest::name).collect(Collectors.joining(", ")) + " | "
                + terms.terms().values().stream()
                        .filter(term -> !term.mark())
                        .map(term -> "`" + term.member() + "` " + name(term.property()) + note(term))
                        .collect(Collectors.joining(", "))
                + " |";
    }

    private static String note(Term term) {
        return switch (term.saying()) {
            case TEXT -> " T";
            case PART, ORGANIZATION, SERVICE, LOCATION -> " R";
            default -> "";
        };
    }

    private static String name(Resource term) {
        return Namespaces.shortened(term.getURI());
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/rdf-profile.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
