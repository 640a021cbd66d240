package org.relais.directory.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
        length(response.getEntity()).ifPresent(length -> headers.putSingle(HttpHeaders.CONTENT_LENGTH, length));
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }

    /** Of what is held whole: the server tells it of a short body alone, and of a long one says to HEAD that it is none. */
    private static OptionalInt length(@Nullable Object body) {
        return switch (body) {
            case byte[] bytes -> OptionalInt.of(bytes.length);
            case String text -> OptionalInt.of(text.getBytes(StandardCharsets.UTF_8).length);
            case null, default -> OptionalInt.empty();
        };
    }
}
