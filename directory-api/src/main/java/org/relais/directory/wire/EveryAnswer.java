package org.relais.directory.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Puts the standing headers on what the resources answer; what answers credentials is kept by nobody. */
@Provider
public class EveryAnswer implements ContainerResponseFilter {
    private final StandingHeaders standing;

    @Inject
    public EveryAnswer(StandingHeaders standing) {
        this.standing = standing;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        standing.now().forEach(headers::putSingle);
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
