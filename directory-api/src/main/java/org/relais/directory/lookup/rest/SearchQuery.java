package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Dimension;
import org.relais.search.Fresh;
import org.relais.search.Near;
import org.relais.search.Paging;
import org.relais.search.Question;

/** Reads a question from the parameters of a search. */
@Dependent
class SearchQuery {
    static final String[] PARAMETERS = {
        "q",
        "entry",
        "kind",
        "country",
        "language",
        "service",
        "legal_field",
        "exploitation",
        "for",
        "legal_aid",
        "near",
        "radius",
        "fresh",
        "sort",
        "page",
        "per_page"
    };
    /** Parameter to what it narrows by. */
    static final Map<String, Dimension> DIMENSIONS = new LinkedHashMap<>();

    static {
        DIMENSIONS.put("entry", Dimension.ENTRY);
        DIMENSIONS.put("kind", Dimension.KIND);
        DIMENSIONS.put("country", Dimension.COUNTRY);
        DIMENSIONS.put("language", Dimension.LANGUAGE);
        DIMENSIONS.put("service", Dimension.SERVICE);
        DIMENSIONS.put("legal_field", Dimension.LEGAL_FIELD);
        DIMENSIONS.put("exploitation", Dimension.EXPLOITATION);
        DIMENSIONS.put("for", Dimension.TARGET_GROUP);
    }

    private static final double DEFAULT_KILOMETRES = 50;

    private final Vocabulary vocabulary;
    private final InstantSource clock;

    @Inject
    SearchQuery(Vocabulary vocabulary, InstantSource clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Question question(Parameters parameters, List<String> languages) {
        Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
        DIMENSIONS.forEach((parameter, dimension) -> {
            List<String> values = new ArrayList<>();
            for (String value : parameters.all(parameter)) {
                values.add(value(parameter, dimension, value));
            }
            if (!values.isEmpty()) {
                chosen.put(dimension, Set.copyOf(values));
            }
        });
        return new Question(
                parameters.text("q").orElse(""),
                chosen,
                parameters.flag("legal_aid"),
                near(parameters),
                fresh(parameters),
                parameters
                        .read("sort", Sentence.of("expected.sort"), SearchQuery::sort)
                        .orElse(Question.Sort.BEST),
                new Paging(parameters.number("page", 1, 1, 10_000), parameters.number("per_page", 20, 1, 100)),
                languages);
    }

    private String value(String parameter, Dimension dimension, String value) {
        if (dimension.scheme().isPresent()) {
            return concept(parameter, dimension.scheme().get(), value);
        }
        return switch (dimension) {
            case COUNTRY -> code(parameter, value, Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2), true);
            case LANGUAGE -> code(parameter, value, Set.of(Locale.getISOLanguages()), false);
            default -> code(parameter, value, Set.of("organization", "professional"), false);
        };
    }

    private static String code(String parameter, String value, Set<String> known, boolean upper) {
        String code = upper ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT);
        if (!known.contains(code)) {
            throw new ProblemException(
                    known.size() < 10
                            ? ProblemType.BAD_PARAMETER
                                    .saying("known", parameter, Parameters.shortened(value), String.join(", ", known))
                                    .choosing(known)
                            : ProblemType.BAD_PARAMETER.saying("code", parameter, Parameters.shortened(value)));
        }
        return code;
    }

    /** A concept named by notation, UUID or IRI. */
    private String concept(String parameter, String scheme, String value) {
        return vocabulary
                .concept(scheme, value)
                .map(Concept::iri)
                .map(Object::toString)
                .orElseThrow(() -> new ProblemException(unknown(parameter, scheme, value)));
    }

    private Problem unknown(String parameter, String scheme, String value) {
        Set<String> notations = Set.copyOf(
                vocabulary.concepts(scheme).stream().map(Concept::notation).toList());
        String sent = Parameters.shortened(value);
        return Parameters.nearest(value, notations)
                .map(meant -> ProblemType.BAD_PARAMETER
                        .saying("nearest-concept", parameter, sent, meant, scheme)
                        .choosing(List.of(meant)))
                .orElseGet(() -> ProblemType.BAD_PARAMETER.saying("concept", parameter, sent, scheme));
    }

    private static Question.Sort sort(String name) {
        return Question.Sort.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Optional<Near> near(Parameters parameters) {
        double kilometres = parameters
                .read("radius", Sentence.of("expected.radius"), SearchQuery::radius)
                .orElse(DEFAULT_KILOMETRES);
        return parameters.read("near", Sentence.of("expected.near"), place -> {
            String[] parts = place.split(",", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException();
            }
            Near near = new Near(Double.parseDouble(parts[0].trim()), Double.parseDouble(parts[1].trim()), kilometres);
            if (!near.isPlace()) {
                throw new IllegalArgumentException();
            }
            return near;
        });
    }

    private static double radius(String text) {
        double kilometres = Double.parseDouble(text);
        if (!(kilometres > 0 && kilometres <= 20_040)) {
            throw new IllegalArgumentException();
        }
        return kilometres;
    }

    private Optional<Fresh> fresh(Parameters parameters) {
        int days = parameters.number("fresh", 0, 0, 36_500);
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return days == 0 ? Optional.empty() : Optional.of(new Fresh(days, today));
    }
}
