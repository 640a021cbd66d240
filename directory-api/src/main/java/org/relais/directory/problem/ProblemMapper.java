package org.relais.directory.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relais.directory.settings.Settings;

/** Everything that goes wrong leaves the node here, in one shape, without a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, ProblemType.BAD_REQUEST,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    private static final int SECONDS_OF_WORK = 5;

    private final Settings settings;

    @Inject
    public ProblemMapper(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case ProblemException told -> response(told.problem()).build();
            case WebApplicationException web -> container(web);
            default -> {
                LOG.log(Level.SEVERE, "unexpected failure", thrown);
                yield response(Problem.of(ProblemType.INTERNAL)).build();
            }
        };
    }

    private Response container(WebApplicationException web) {
        Response given = web.getResponse();
        ProblemType type = BY_STATUS.get(given.getStatus());
        if (type == null) {
            type = given.getStatus() < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        }
        Response.ResponseBuilder response = response(Problem.of(type));
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }

    private Response.ResponseBuilder response(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.json(settings.baseUrl().toString()).toString());
        if (problem.type() == ProblemType.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type() == ProblemType.IN_WORK) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_OF_WORK);
        }
        return response;
    }
}
