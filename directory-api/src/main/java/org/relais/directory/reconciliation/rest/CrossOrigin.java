package org.relais.directory.reconciliation.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets the browser of somebody who matches a spreadsheet read these answers from within the page of her program, and show
 * previews there. They hold what everybody may see, hold no form and run no script; credentials are not sent along.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
@Provider
@ReadByOthers
@Priority(Priorities.HEADER_DECORATOR)
public class CrossOrigin implements ContainerResponseFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING_ACTIVE =
            "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        response.getHeaders().putSingle(POLICY, NOTHING_ACTIVE);
    }
}
