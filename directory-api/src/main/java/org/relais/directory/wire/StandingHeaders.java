package org.relais.directory.wire;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.relais.directory.settings.Settings;

/** What stands on every answer: what it depends on, that it tells nobody whence the reader comes, and the date. */
@Dependent
public class StandingHeaders {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final InstantSource clock;
    private final Settings settings;

    @Inject
    public StandingHeaders(InstantSource clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Name to value. */
    public Map<String, String> now() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(HttpHeaders.DATE, HTTP_DATE.format(clock.instant()));
        headers.put("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        if (settings.demonstration()) {
            headers.put("X-Robots-Tag", "noindex");
        }
        return headers;
    }
}
