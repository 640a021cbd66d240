package org.relais.directory.contract.rest;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relais.directory.contract.TellProblem;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Preferences;
import org.relais.directory.wire.StandingHeaders;

/** Around all that the node answers: where the container would show a page of its own, a problem is told instead. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class Doorstep extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Doorstep.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient TellProblem telling;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient StandingHeaders standing;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            tell(request, response, (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
            return;
        }
        if (!Encoding.isSound(request.getRequestURI()) || !Encoding.isSound(request.getQueryString())) {
            tell(request, response, ProblemType.BAD_REQUEST.status());
            return;
        }
        try {
            chain.doFilter(new Understood(request), new Worded(request, response));
        } catch (ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, "unexpected failure", e);
            tell(request, response, ProblemType.INTERNAL.status());
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        TellProblem.Told told = telling.tell(
                ProblemType.ofStatus(status).problem(),
                Preferences.of(request.getHeader(HttpHeaders.ACCEPT), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        response.resetBuffer();
        response.setStatus(told.status());
        standing.now().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, told.language());
        response.setContentType(told.contentType());
        response.setContentLength(told.body().length);
        response.getOutputStream().write(told.body());
        response.flushBuffer();
    }

    /** A request whose languages can be read; where they cannot, none are asked for. */
    private static final class Understood extends HttpServletRequestWrapper {
        Understood(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_LANGUAGE)
                            && !Preferences.wellFormed(getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }

    /** A response that words its errors itself. */
    private final class Worded extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Worded(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            tell(request, response, status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            tell(request, response, status);
        }
    }
}
