package org.relais.directory.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.relais.directory.problem.Problem;

/**
 * A form with {@code q=0} must not come; JAX-RS takes it for one that is liked least. Where there is one, the forms that
 * may come are named instead.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2">RFC 9110, section 12.4.2</a>
 */
@Provider
@PreMatching
public class Unwanted implements ContainerRequestFilter {
    private static final List<String> KNOWN = Arrays.stream(Format.values())
            .map(format -> format.mediaType().toString())
            .toList();

    @Override
    public void filter(ContainerRequestContext request) {
        Preferences.wanted(request.getHeaderString(HttpHeaders.ACCEPT), KNOWN)
                .ifPresent(wanted -> request.getHeaders()
                        .putSingle(HttpHeaders.ACCEPT, wanted.isEmpty() ? Problem.MEDIA_TYPE : wanted));
    }
}
