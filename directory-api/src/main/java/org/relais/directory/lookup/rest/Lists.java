package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.directory.lookup.Projections;
import org.relais.directory.lookup.ReadThing;
import org.relais.directory.lookup.ReadThing.Seen;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.outward.CsvDocuments;
import org.relais.ontology.outward.HsdsDocuments;
import org.relais.ontology.outward.HsdsPage;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.search.ListQuestion;
import org.relais.search.Listing;
import org.relais.search.Paging;
import org.relais.search.Vicinity;

/** HSDS lists of things: filters that must all fit, in the order of ids, a page at a time or all as NDJSON. */
@Dependent
class Lists {
    private static final List<String> PARAMETERS = List.of(
            "search",
            "page",
            "per_page",
            "format",
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
            "minimal",
            "full",
            "full_service");
    private static final double FARTHEST_METRES = 20_040_000;
    private static final int MOST_PER_PAGE = 200;
    private static final List<String> MINIMAL = List.of("id", "last_modified");

    private final Projections projections;
    private final ReadThing readThing;
    private final Things things;
    private final Answers answers;
    private final HsdsDocuments hsds;
    private final CsvDocuments tables;
    private final Naming naming;

    @Inject
    Lists(
            Projections projections,
            ReadThing readThing,
            Things things,
            Answers answers,
            HsdsDocuments hsds,
            CsvDocuments tables,
            Naming naming) {
        this.projections = projections;
        this.readThing = readThing;
        this.things = things;
        this.answers = answers;
        this.hsds = hsds;
        this.tables = tables;
        this.naming = naming;
    }

    Response answer(Exchange exchange, Thing thing) {
        return answer(exchange, thing, Optional.empty());
    }

    /** @param suffix of the list's address, which names the form */
    Response answer(Exchange exchange, Thing thing, Optional<String> suffix) {
        return answer(exchange, thing, suffix, exchange.parameters(parameters(thing)));
    }

    Response answerPosted(Exchange exchange, Thing thing, String body) {
        return answer(exchange, thing, Optional.empty(), Posted.parameters(exchange, body, parameters(thing)));
    }

    private Response answer(Exchange exchange, Thing thing, Optional<String> suffix, Parameters parameters) {
        Audience audience = answers.audience(exchange);
        ListQuestion question = question(parameters, noun(thing));
        boolean minimal = parameters.flag("minimal");
        boolean full = parameters.flag("full") || parameters.flag("full_service");
        if (parameters.text("format").filter("ndjson"::equals).isPresent()) {
            return answers.tagged(exchange, lines(audience, thing, question, full), Format.NDJSON.contentType())
                    .build();
        }
        Optional<String> named = parameters.read("format", Sentence.of("expected.format"), Lists::paged);
        Listing listing = projections.of(audience).list(question);
        List<JsonObject> contents = listing.items().stream()
                .flatMap(item -> item(audience, thing, item, minimal, full).stream())
                .toList();
        HsdsPage page = new HsdsPage(
                listing.total(), question.paging().page(), question.paging().perPage(), contents);
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> page.json().toString().getBytes(StandardCharsets.UTF_8));
        forms.put(
                Format.CSV,
                () -> minimal ? CsvDocuments.table(MINIMAL, contents) : tables.list(thing.noun(), contents));
        Response.ResponseBuilder response =
                answers.inForm(exchange, "/" + thing.collection(), suffix.or(() -> named), forms);
        if (!listing.page().last()) {
            response.links(answers.next(exchange, question.paging().page()));
        }
        return response.build();
    }

    private static String[] parameters(Thing thing) {
        List<String> own = switch (thing) {
            case PROFESSIONAL -> List.of("organization");
            case SERVICE_AT_LOCATION -> List.of("postcode", "proximity");
            case ORGANIZATION, SERVICE, LOCATION -> List.of();
        };
        return Stream.concat(PARAMETERS.stream(), own.stream()).toArray(String[]::new);
    }

    static String paged(String format) {
        if (!format.equals("json") && !format.equals("csv")) {
            throw new IllegalArgumentException();
        }
        return format;
    }

    private static ListQuestion.Noun noun(Thing thing) {
        return switch (thing) {
            case ORGANIZATION -> ListQuestion.Noun.ORGANIZATION;
            case PROFESSIONAL -> ListQuestion.Noun.PROFESSIONAL;
            case SERVICE -> ListQuestion.Noun.SERVICE;
            case SERVICE_AT_LOCATION -> ListQuestion.Noun.SERVICE_AT_LOCATION;
            case LOCATION -> throw new ProblemException(ProblemType.NOT_FOUND);
        };
    }

    private ListQuestion question(Parameters parameters, ListQuestion.Noun noun) {
        Set<UUID> terms = new HashSet<>();
        for (String term : parameters.all("taxonomy_term_id")) {
            terms.add(naming.concepts("taxonomy_term_id", term).getFirst().id());
        }
        return new ListQuestion(
                noun,
                parameters.text("search").orElse(""),
                terms,
                parameters.text("taxonomy_id").map(naming::scheme).map(ConceptScheme::id),
                Stream.of("organization_id", "organization")
                        .flatMap(name -> parameters.uuid(name).stream())
                        .collect(Collectors.toSet()),
                parameters.instant("modified_after"),
                vicinity(parameters),
                new Paging(
                        parameters.number("page", 1, 1, 1_000_000),
                        parameters.number("per_page", 25, 1, MOST_PER_PAGE)));
    }

    private static Optional<Vicinity> vicinity(Parameters parameters) {
        Optional<Double> metres = parameters.read("proximity", Sentence.of("expected.metres"), Lists::metres);
        Optional<String> postcode = parameters.text("postcode");
        if (metres.isPresent() && postcode.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("proximity"));
        }
        return postcode.map(
                code -> new Vicinity(code, metres.map(OptionalDouble::of).orElseGet(OptionalDouble::empty)));
    }

    private static double metres(String text) {
        double metres = Double.parseDouble(text);
        if (!(metres > 0 && metres <= FARTHEST_METRES)) {
            throw new IllegalArgumentException();
        }
        return metres;
    }

    private Optional<JsonObject> item(
            Audience audience, Thing thing, Listing.Item item, boolean minimal, boolean full) {
        if (minimal) {
            return Optional.of(hsds.minimal(item.id(), Optional.of(item.changedAt())));
        }
        return readThing.read(item.id(), audience) instanceof Seen seen
                ? things.listed(thing, seen, item.id(), full)
                : Optional.empty();
    }

    /** Every page, one line a record. */
    private byte[] lines(Audience audience, Thing thing, ListQuestion question, boolean full) {
        StringBuilder all = new StringBuilder();
        Paging paging = new Paging(1, Paging.MOST_PER_PAGE);
        Listing listing;
        do {
            listing = projections.of(audience).list(question.on(paging));
            all.append(listing.items().stream()
                    .flatMap(item -> item(audience, thing, item, false, full).stream())
                    .map(json -> json + "\n")
                    .collect(Collectors.joining()));
            paging = new Paging(paging.page() + 1, Paging.MOST_PER_PAGE);
        } while (!listing.page().last());
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
