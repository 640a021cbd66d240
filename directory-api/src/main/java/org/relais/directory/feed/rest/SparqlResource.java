package org.relais.directory.feed.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.FormBody;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.sparql.ResultFormat;
import org.relais.ontology.rdf.sparql.ServiceDescription;
import org.relais.ontology.rdf.sparql.SparqlQueries;
import org.relais.ontology.rdf.sparql.SparqlQuery;

/**
 * Any question in SPARQL about what is public. Queries are not logged.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">SPARQL 1.1 Protocol, section 2.1</a>
 */
@Path("sparql{suffix: (\\.[a-z]+)?}")
public class SparqlResource {
    static final String QUERY_TYPE = "application/sparql-query";

    private static final String[] PARAMETERS = {"query", "default-graph-uri", "named-graph-uri"};
    private static final Map<Format, ResultFormat> RESULTS = new LinkedHashMap<>();

    static {
        RESULTS.put(Format.SPARQL_JSON, ResultFormat.JSON);
        RESULTS.put(Format.SPARQL_XML, ResultFormat.XML);
        RESULTS.put(Format.CSV, ResultFormat.CSV);
        RESULTS.put(Format.TSV, ResultFormat.TSV);
        RESULTS.put(Format.JSON, ResultFormat.JSON);
    }

    private final Optional<SparqlQueries> queries;
    private final Settings settings;
    private final Answers answers;
    private final SparqlPage page;
    private final URI endpoint;

    @Inject
    public SparqlResource(Optional<SparqlQueries> queries, Settings settings, Answers answers, SparqlPage page) {
        this.queries = queries;
        this.settings = settings;
        this.answers = answers;
        this.page = page;
        endpoint = URI.create(settings.baseUrl() + "/sparql");
    }

    @GET
    public Response query(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        Parameters parameters = exchange.parameters(PARAMETERS);
        return parameters.all("query").isEmpty()
                ? answers.inForm(exchange, "/sparql", Exchange.suffix(suffix), described(exchange))
                        .build()
                : answer(exchange, suffix, parameters);
    }

    /** The query stands in the body, alone or as a member of a form; it changes nothing. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, QUERY_TYPE})
    public Response queryByPost(@BeanParam Exchange exchange, @PathParam("suffix") String suffix, byte[] body) {
        MediaType type = exchange.headers().getMediaType();
        if (type == null) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        String text = text(type, body);
        return answer(
                exchange,
                suffix,
                exchange.parameters(
                        type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                                ? FormBody.members(text)
                                : HsdsJson.JSON
                                        .createObjectBuilder()
                                        .add("query", text)
                                        .build(),
                        PARAMETERS));
    }

    private static String text(MediaType type, byte[] body) {
        if (!type.getParameters().getOrDefault("charset", "utf-8").equalsIgnoreCase("utf-8")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE.saying("charset"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_QUERY.saying("encoding"));
        }
    }

    private SparqlQueries queries() {
        return queries.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Map<Format, Supplier<byte[]>> described(Exchange exchange) {
        queries();
        Map<Format, Supplier<byte[]>> forms =
                Format.graphs(format -> ServiceDescription.of(endpoint, format, settings.baseUrl()));
        forms.put(Format.HTML, () -> page.form(exchange));
        return forms;
    }

    private Response answer(Exchange exchange, String suffix, Parameters parameters) {
        List<String> asked = parameters.all("query");
        if (asked.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_QUERY.saying("none"));
        }
        if (asked.size() > 1) {
            throw new ProblemException(ProblemType.MALFORMED_QUERY.saying("several"));
        }
        SparqlQueries answering = queries();
        String text = asked.getFirst();
        SparqlQuery query = QueryProblems.passed(SparqlQuery.read(
                text, endpoint, parameters.all("default-graph-uri"), parameters.all("named-graph-uri")));
        Map<Format, Supplier<byte[]>> forms = query.kind() == SparqlQuery.Kind.GRAPH
                ? graph(exchange, text, answering, query)
                : results(exchange, text, answering, query);
        return answers.inForm(exchange, "/sparql", Exchange.suffix(suffix), forms)
                .build();
    }

    private Map<Format, Supplier<byte[]>> results(
            Exchange exchange, String text, SparqlQueries answering, SparqlQuery query) {
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        RESULTS.forEach((format, written) ->
                forms.put(format, () -> QueryProblems.answered(answering.results(query, written), settings.sparql())));
        forms.put(
                Format.HTML,
                () -> page.results(
                        exchange,
                        text,
                        QueryProblems.answered(answering.results(query, ResultFormat.JSON), settings.sparql())));
        return forms;
    }

    private Map<Format, Supplier<byte[]>> graph(
            Exchange exchange, String text, SparqlQueries answering, SparqlQuery query) {
        Map<Format, Supplier<byte[]>> forms = Format.graphs(format -> graph(answering, query, format));
        forms.put(Format.HTML, () -> page.graph(exchange, text, graph(answering, query, RdfFormat.TURTLE)));
        return forms;
    }

    private byte[] graph(SparqlQueries answering, SparqlQuery query, RdfFormat format) {
        return QueryProblems.answered(answering.graph(query, format, settings.baseUrl()), settings.sparql());
    }
}
