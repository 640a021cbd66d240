package org.relais.directory.contract.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relais.directory.contract.OpenApi;
import org.relais.directory.contract.Operation;
import org.relais.directory.contract.TellProblem;
import org.relais.directory.problem.Conflict;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Preferences;

/** Everything that goes wrong in a resource leaves the node here, without a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    private static final int SECONDS_OF_WORK = 5;

    private final TellProblem telling;
    private final OpenApi contract;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Context
    @SuppressWarnings("NullAway.Init")
    private Request request;

    @Context
    @SuppressWarnings("NullAway.Init")
    private UriInfo uri;

    @Inject
    public ProblemMapper(TellProblem telling, OpenApi contract) {
        this.telling = telling;
        this.contract = contract;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case ProblemException told -> response(told.problem()).build();
            case WebApplicationException web when web.getResponse().getStatus() < 400 -> web.getResponse();
            case WebApplicationException web -> container(web.getResponse());
            case ProcessingException unreadable ->
                response(ProblemType.BAD_REQUEST.problem()).build();
            case UnsupportedCharsetException charset -> unread();
            case IllegalCharsetNameException charset -> unread();
            case RuntimeException crossed
            when Conflict.caused(crossed) -> {
                LOG.warning("a write was given up: others stood in its way at every try");
                yield response(ProblemType.BUSY.problem()).build();
            }
            default -> {
                LOG.log(Level.SEVERE, "unexpected failure", thrown);
                yield response(ProblemType.INTERNAL.problem()).build();
            }
        };
    }

    /** What JAX-RS refused by itself, with what it would have taken. */
    private Response container(Response given) {
        ProblemType type = ProblemType.ofStatus(given.getStatus());
        return switch (type) {
            case METHOD_NOT_ALLOWED -> {
                Set<String> allowed = allowed(given.getHeaderString(HttpHeaders.ALLOW));
                String list = String.join(", ", allowed);
                yield response(type.saying("allowed", list).choosing(allowed))
                        .header(HttpHeaders.ALLOW, list)
                        .build();
            }
            case NOT_ACCEPTABLE ->
                response(among(type, "offered", Operation::offered)).build();
            case UNSUPPORTED_MEDIA_TYPE -> unread();
            default -> response(type.problem()).build();
        };
    }

    private Response unread() {
        ProblemType type = ProblemType.UNSUPPORTED_MEDIA_TYPE;
        return response(among(type, "accepted", Operation::accepted)).build();
    }

    private static Set<String> allowed(String header) {
        Set<String> methods = new TreeSet<>(Arrays.asList(header.split("\\s*,\\s*")));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private Problem among(ProblemType type, String how, Function<Operation, List<String>> types) {
        return contract.operation(request.getMethod(), "/" + uri.getPath())
                .map(types)
                .filter(known -> !known.isEmpty())
                .map(known -> type.saying(how, String.join(", ", known)).choosing(known))
                .orElseGet(type::problem);
    }

    private Response.ResponseBuilder response(Problem problem) {
        TellProblem.Told told = telling.tell(
                problem,
                Preferences.of(
                        headers.getHeaderString(HttpHeaders.ACCEPT),
                        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                uri.getRequestUri());
        Response.ResponseBuilder response = Response.status(told.status())
                .type(told.contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, told.language())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(told.body());
        switch (problem.type()) {
            case UNAUTHORIZED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case IN_WORK, BUSY, QUERIES_FULL, WATCHERS_FULL ->
                response.header(HttpHeaders.RETRY_AFTER, SECONDS_OF_WORK);
            default -> {}
        }
        return response;
    }
}
