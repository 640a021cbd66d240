package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.relais.search.Cursor;
import org.relais.search.Dimension;
import org.relais.search.DirectoryIndex;
import org.relais.search.EntryKind;
import org.relais.search.Fresh;
import org.relais.search.Near;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.analysis.WorldNames;
import org.relais.search.lucene.Lexicon;

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
        "serves",
        "fresh",
        "sort",
        "page",
        "per_page",
        "cursor"
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
    private final WorldNames world;
    private final PlaceQuery places;
    private final InstantSource clock;

    @Inject
    SearchQuery(Vocabulary vocabulary, Lexicon lexicon, PlaceQuery places, InstantSource clock) {
        this.vocabulary = vocabulary;
        this.world = lexicon.atlas().world();
        this.places = places;
        this.clock = clock;
    }

    /** @param index the caller's own, which knows where postcodes are */
    Question question(Parameters parameters, List<String> languages, DirectoryIndex index) {
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
        Set<String> countries = chosen.getOrDefault(Dimension.COUNTRY, Set.of());
        return new Question(
                parameters.text("q").orElse(""),
                chosen,
                parameters.flag("legal_aid"),
                near(parameters, countries, index),
                parameters
                        .text("serves")
                        .map(area -> places.served(area, countries))
                        .orElse(Set.of()),
                fresh(parameters),
                parameters
                        .read("sort", Sentence.of("expected.sort"), SearchQuery::sort)
                        .orElse(Question.Sort.BEST),
                new Paging(parameters.number("page", 1, 1, 10_000), parameters.number("per_page", 20, 1, 100)),
                cursor(parameters),
                languages);
    }

    private String value(String parameter, Dimension dimension, String value) {
        if (dimension.scheme().isPresent()) {
            return concept(parameter, dimension.scheme().get(), value);
        }
        return switch (dimension) {
            case COUNTRY -> code(parameter, value, world.country(value));
            case LANGUAGE -> code(parameter, value, world.language(value));
            default -> entry(parameter, value);
        };
    }

    private static String code(String parameter, String value, Optional<String> known) {
        return known.orElseThrow(() ->
                new ProblemException(ProblemType.BAD_PARAMETER.saying("code", parameter, Parameters.shortened(value))));
    }

    private static String entry(String parameter, String value) {
        List<String> known =
                Arrays.stream(EntryKind.values()).map(EntryKind::value).toList();
        String kind = value.toLowerCase(Locale.ROOT);
        if (!known.contains(kind)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER
                    .saying("known", parameter, Parameters.shortened(value), String.join(", ", known))
                    .choosing(parameter, known));
        }
        return kind;
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
                        .choosing(parameter, List.of(meant)))
                .orElseGet(() -> ProblemType.BAD_PARAMETER.saying("concept", parameter, sent, scheme));
    }

    private static Question.Sort sort(String name) {
        return Question.Sort.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Optional<Near> near(Parameters parameters, Set<String> countries, DirectoryIndex index) {
        Optional<Double> kilometres = parameters.read("radius", Sentence.of("expected.radius"), SearchQuery::radius);
        Optional<String> place = parameters.text("near");
        if (kilometres.isPresent() && place.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("radius"));
        }
        return place.map(each -> places.near(each, kilometres.orElse(DEFAULT_KILOMETRES), countries, index));
    }

    private static double radius(String text) {
        double kilometres = Parameters.decimal(text);
        if (!(kilometres > 0 && kilometres <= 20_040)) {
            throw new IllegalArgumentException();
        }
        return kilometres;
    }

    /** Instead of a page's number, never beside it. */
    private static Optional<Cursor> cursor(Parameters parameters) {
        Optional<Cursor> cursor = parameters.read(
                "cursor",
                Sentence.of("expected.cursor"),
                written -> Cursor.read(written).orElseThrow(IllegalArgumentException::new));
        if (cursor.isPresent() && parameters.text("page").isPresent()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("cursor-or-page"));
        }
        return cursor;
    }

    private Optional<Fresh> fresh(Parameters parameters) {
        int days = parameters.number("fresh", 0, 0, 36_500);
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return days == 0 ? Optional.empty() : Optional.of(new Fresh(days, today));
    }
}
