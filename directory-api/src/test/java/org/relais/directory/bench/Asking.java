package org.relais.directory.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.relais.ontology.skos.Concept;
import org.relais.search.Dimension;
import org.relais.search.Near;
import org.relais.search.Question;

/**
 * One question, as every peer is asked it.
 *
 * @param country ISO code, or none
 * @param entry organization or professional, or none
 * @param concept one that entries are tagged with, or none
 * @param around within 50 km, nearest first
 * @param made the entry it was made from
 */
record Asking(
        QuestionClass of,
        String text,
        Optional<String> country,
        Optional<String> entry,
        Optional<Concept> concept,
        Optional<Town> around,
        Invented made) {
    static final double KILOMETRES = 50;

    Asking(QuestionClass of, String text, Invented made) {
        this(of, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), made);
    }

    /** As the index takes it. */
    Question question() {
        Question question = Question.of(text)
                .near(around.map(town -> new Near(town.latitude(), town.longitude(), KILOMETRES)))
                .by(around.isPresent() ? Question.Sort.DISTANCE : Question.Sort.BEST)
                .readIn(List.of("en"));
        if (country.isPresent()) {
            question = question.where(Dimension.COUNTRY, country.get());
        }
        if (entry.isPresent()) {
            question = question.where(Dimension.ENTRY, entry.get());
        }
        if (concept.isPresent()) {
            Dimension dimension = Dimension.ofScheme(concept.get().scheme()).orElseThrow();
            question = question.where(dimension, concept.get().iri().toString());
        }
        return question;
    }

    /** As the node takes it. */
    String path() {
        if (of == QuestionClass.SUGGEST) {
            return "/suggest?q=" + encoded(text);
        }
        StringJoiner parameters = new StringJoiner("&", "/search?", "");
        if (!text.isEmpty()) {
            parameters.add("q=" + encoded(text));
        }
        country.ifPresent(code -> parameters.add("country=" + code));
        entry.ifPresent(kind -> parameters.add("entry=" + kind));
        concept.ifPresent(each -> parameters.add(parameter(each) + "=" + each.notation()));
        around.ifPresent(town ->
                parameters.add("near=%.4f,%.4f&radius=50&sort=distance".formatted(town.latitude(), town.longitude())));
        return parameters.toString();
    }

    private static String parameter(Concept concept) {
        Dimension dimension = Dimension.ofScheme(concept.scheme()).orElseThrow();
        return dimension == Dimension.TARGET_GROUP ? "for" : dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether one of these is the name it asks for, or just as it was typed: of several bearers any will do. */
    boolean isAnswered(Set<String> names) {
        return names.contains(made.name()) || names.stream().anyMatch(text::equalsIgnoreCase);
    }
}
