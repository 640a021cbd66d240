package org.relais.testsupport;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;

/** Sets the time: the body is an instant (ISO 8601). */
@Path("test/clock")
public class ClockResource {
    private final SetTime time;

    @Inject
    public ClockResource(SetTime time) {
        this.time = time;
    }

    @POST
    public void set(String instant) {
        time.set(Instant.parse(instant));
    }
}
