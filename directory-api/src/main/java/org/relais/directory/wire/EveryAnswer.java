package org.relais.directory.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.relais.directory.settings.Settings;

/** What stands on every answer: what it depends on, that it tells nobody whence the reader comes, and the date. */
@Provider
public class EveryAnswer implements ContainerResponseFilter {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final InstantSource clock;
    private final Settings settings;

    @Inject
    public EveryAnswer(InstantSource clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle(HttpHeaders.DATE, HTTP_DATE.format(clock.instant()));
        headers.putSingle("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        if (settings.demonstration()) {
            headers.putSingle("X-Robots-Tag", "noindex");
        }
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
