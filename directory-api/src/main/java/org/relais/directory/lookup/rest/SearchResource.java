package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.relais.directory.lookup.Projections;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.ontology.outward.CsvDocuments;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.Question;

/** Finding entries. Questions are not logged. */
@Path("search{suffix: (\\.[a-z]+)?}")
public class SearchResource {
    private final Projections projections;
    private final SearchQuery searchQuery;
    private final Answers answers;
    private final SearchJson json;
    private final Pages pages;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    @Inject
    public SearchResource(
            Projections projections,
            SearchQuery searchQuery,
            Answers answers,
            Settings settings,
            Pages pages,
            Vocabulary vocabulary,
            InstantSource clock) {
        this.projections = projections;
        this.searchQuery = searchQuery;
        this.answers = answers;
        this.json = new SearchJson(settings.baseUrl());
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GET
    public Response search(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        Audience audience = answers.audience(exchange);
        Question question = searchQuery.question(exchange.parameters(SearchQuery.PARAMETERS), exchange.languages());
        Answer.Answered answered = switch (projections.of(audience).answer(question)) {
            case Answer.Answered found -> found;
            case Answer.Refused refused ->
                throw new ProblemException(ProblemType.BAD_QUESTION, sentence(refused.reason()));
        };
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> json.of(answered).toString().getBytes(StandardCharsets.UTF_8));
        forms.put(Format.HTML, () -> pages.page("results", exchange.languages(), page(exchange, question, answered)));
        forms.put(Format.CSV, () -> CsvDocuments.table(SearchJson.COLUMNS, json.rows(answered)));
        Response.ResponseBuilder response = answers.inForm(exchange, "/search", Exchange.suffix(suffix), forms);
        if (!answered.page().last()) {
            response.links(answers.next(exchange, question.paging().page()));
        }
        return response.build();
    }

    /** The same by POST; it changes nothing. */
    @POST
    public Response searchByPost(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        return search(exchange, suffix);
    }

    private ResultsModel page(Exchange exchange, Question question, Answer.Answered answered) {
        return new ResultsPage(
                        vocabulary,
                        Messages.forReader(exchange.languages()),
                        clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                        exchange.address())
                .of(question, answered);
    }

    private static String sentence(Answer.Reason reason) {
        return switch (reason) {
            case TOO_LONG ->
                "A question has at most " + Answer.Reason.MOST_CHARACTERS + " characters and "
                        + Answer.Reason.MOST_WORDS + " words.";
            case NO_WORDS -> "There is no word in this question; write a name, a service or a place.";
            case NO_PLACE -> "The point is not on the globe, or the distance is none.";
            case DISTANCE_FROM_NOWHERE -> "Sorting by distance needs 'near'.";
        };
    }
}
