package org.relais.directory.reconciliation.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.reconciliation.Reconciling;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.FormBody;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.LongWork;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.profile.Audience;

/**
 * The endpoint of the reconciliation service: what it can do, candidates for batches of queries, values of properties.
 * Names that are looked for are not logged.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>
 */
@Path("reconcile")
@ReadByOthers
public class ReconcileResource {
    private static final String QUERIES = "queries";
    private static final String EXTEND = "extend";

    private final Reconciling reconciling;
    private final Answers answers;
    private final Manifest manifest;
    private final LongWork work;

    @Inject
    public ReconcileResource(Reconciling reconciling, Answers answers, Settings settings, LongWork work) {
        this.reconciling = reconciling;
        this.answers = answers;
        this.manifest = new Manifest(settings.baseUrl());
        this.work = work;
    }

    @GET
    public Response ask(@BeanParam Exchange exchange) {
        return answer(exchange, exchange.parameters(QUERIES, EXTEND));
    }

    /** The same by POST, as a form; it changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askByPost(@BeanParam Exchange exchange, String body) {
        return answer(exchange, exchange.parameters(FormBody.members(body), QUERIES, EXTEND));
    }

    private Response answer(Exchange exchange, Parameters parameters) {
        Optional<String> queries = parameters.text(QUERIES);
        Optional<String> extend = parameters.text(EXTEND);
        if (queries.isPresent() && extend.isPresent()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("queries-or-extend"));
        }
        Audience audience = answers.audience(exchange);
        Wording wording = new Wording(exchange.languages());
        JsonObject answer = queries.map(json -> candidates(json, audience, wording))
                .or(() -> extend.map(json -> values(json, audience, wording)))
                .orElseGet(() -> manifest.json(wording));
        return answers.tagged(exchange, answer.toString().getBytes(StandardCharsets.UTF_8), Format.JSON.contentType())
                .build();
    }

    private JsonObject candidates(String json, Audience audience, Wording wording) {
        work.begin();
        JsonObjectBuilder results = JSON.createObjectBuilder();
        QueryReader.queries(json)
                .forEach((name, query) -> results.add(
                        name,
                        JSON.createObjectBuilder()
                                .add("result", wording.candidates(reconciling.candidates(query, audience)))));
        return results.build();
    }

    /** An id that the audience sees nothing of has no values. */
    private JsonObject values(String json, Audience audience, Wording wording) {
        work.begin();
        QueryReader.Extension extension = QueryReader.extension(json);
        JsonObjectBuilder rows = JSON.createObjectBuilder();
        extension
                .ids()
                .forEach(id -> rows.add(
                        id,
                        wording.row(
                                extension.properties(),
                                reconciling.entry(id, audience).map(reconciling::told))));
        return JSON.createObjectBuilder()
                .add("meta", wording.properties(extension.properties().stream()))
                .add("rows", rows)
                .build();
    }
}
