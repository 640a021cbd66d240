package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.relais.directory.lookup.Projections;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.DirectoryIndex;
import org.relais.search.Question;

/** Finding entries. Questions are not logged. */
@Path("search{suffix: (\\.[a-z]+)?}")
public class SearchResource {
    /** In the order of preference where the caller has none. */
    private static final List<Format> FORMATS = Stream.concat(
                    Stream.of(Format.JSON, Format.HTML), Exports.FORMATS.stream())
            .toList();

    private final Projections projections;
    private final SearchQuery searchQuery;
    private final Answers answers;
    private final Exports exports;
    private final SearchJson json;
    private final Pages pages;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    @Inject
    public SearchResource(
            Projections projections,
            SearchQuery searchQuery,
            Answers answers,
            Exports exports,
            Settings settings,
            Pages pages,
            Vocabulary vocabulary,
            InstantSource clock) {
        this.projections = projections;
        this.searchQuery = searchQuery;
        this.answers = answers;
        this.exports = exports;
        this.json = new SearchJson(settings.baseUrl());
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GET
    public Response search(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        return answer(exchange, suffix, exchange.parameters(SearchQuery.PARAMETERS));
    }

    /** The same by POST, where a body's members are parameters too; it changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response searchByPost(@BeanParam Exchange exchange, @PathParam("suffix") String suffix, String body) {
        JsonObject members = body.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : StrictJson.body(body);
        return answer(exchange, suffix, exchange.parameters(members, SearchQuery.PARAMETERS));
    }

    /** A form that is a file holds all pages, so it has none. */
    private Response answer(Exchange exchange, String suffix, Parameters parameters) {
        DirectoryIndex index = projections.of(answers.audience(exchange));
        Question question = searchQuery.question(parameters, exchange.languages(), index);
        Format format = answers.chosen(exchange, Exchange.suffix(suffix), FORMATS);
        boolean complete = projections.complete();
        if (Exports.FORMATS.contains(format)) {
            if (!complete) {
                throw new ProblemException(ProblemType.STARTING.saying("incomplete"));
            }
            return exports.answer(exchange, index, question, format).build();
        }
        Answer.Answered answered = answered(index, question);
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> json.of(question, answered, widened(exchange, question, answered), complete));
        forms.put(
                Format.HTML,
                () -> pages.page(
                        "results", exchange.languages(), page(exchange, parameters, question, answered, complete)));
        Response.ResponseBuilder response = answers.inForm(exchange, "/search", Optional.of(format.suffix()), forms);
        response.links(answers.alternates(exchange, Exports.addresses(exchange.address())));
        answered.next().ifPresent(cursor -> response.links(answers.next(exchange, cursor.written())));
        return response.build();
    }

    static Answer.Answered answered(DirectoryIndex index, Question question) {
        return switch (index.answer(question)) {
            case Answer.Answered found -> found;
            case Answer.Refused refused -> throw new ProblemException(problem(refused.reason()));
        };
    }

    private static List<Widened> widened(Exchange exchange, Question question, Answer.Answered answered) {
        return answered.wider().stream()
                .map(wider -> Widened.of(exchange.address(), question, wider))
                .toList();
    }

    private ResultsModel page(
            Exchange exchange, Parameters parameters, Question question, Answer.Answered answered, boolean complete) {
        return new ResultsPage(
                        vocabulary,
                        Messages.forReader(exchange.languages()),
                        clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                        exchange.address())
                .of(parameters, question, answered, widened(exchange, question, answered), complete);
    }

    private static Problem problem(Answer.Reason reason) {
        return switch (reason) {
            case TOO_LONG ->
                ProblemType.BAD_QUESTION.saying("too-long", Answer.Reason.MOST_CHARACTERS, Answer.Reason.MOST_WORDS);
            case NO_WORDS -> ProblemType.BAD_QUESTION.saying("no-words");
            case NO_PLACE -> ProblemType.BAD_QUESTION.saying("no-place");
            case DISTANCE_FROM_NOWHERE -> ProblemType.BAD_QUESTION.saying("distance-from-nowhere");
            case TOO_DEEP -> ProblemType.BAD_QUESTION.saying("too-deep", Answer.Reason.MOST_BY_NUMBER);
            case NO_CURSOR -> ProblemType.BAD_PARAMETER.saying("expected", "cursor", Sentence.of("expected.cursor"));
        };
    }
}
