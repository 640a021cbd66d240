package org.relais.directory.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.directory.problem.ProblemException;

/** What a resource may know of the request; taken as {@link BeanParam}. */
public final class Exchange {
    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Context
    @SuppressWarnings("NullAway.Init")
    private Request request;

    @Context
    @SuppressWarnings("NullAway.Init")
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init")
    private Providers providers;

    private boolean inBody;

    public HttpHeaders headers() {
        return headers;
    }

    public Request request() {
        return request;
    }

    /** The query's parameters, refused unless all are known here. */
    public Parameters parameters(String... known) {
        return Parameters.of(uri.getQueryParameters(), Set.of(known));
    }

    /** The query's parameters and those in a body: a member is a parameter, a list is the parameter several times. */
    public Parameters parameters(JsonObject body, String... known) {
        inBody = !body.isEmpty();
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>(uri.getQueryParameters());
        body.forEach((name, value) -> {
            for (JsonValue each : value instanceof JsonArray list ? list : List.of(value)) {
                given.add(name, Parameters.text(name, each));
            }
        });
        return Parameters.of(given, Set.of(known));
    }

    /** Whether the address alone does not say what is asked: it stands in a body too. */
    boolean asksInBody() {
        return inBody;
    }

    /** How a refusal is told to this caller. */
    public Response told(ProblemException refusal) {
        return providers.getExceptionMapper(ProblemException.class).toResponse(refusal);
    }

    /** The address asked for, with its parameters. */
    public URI address() {
        return uri.getRequestUri();
    }

    /** What the reader reads, best first (BCP 47). */
    public List<String> languages() {
        return Preferences.of(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .languages();
    }

    /** The suffix behind an id, without its dot. */
    public static Optional<String> suffix(String withDot) {
        return withDot.isEmpty() ? Optional.empty() : Optional.of(withDot.substring(1));
    }
}
