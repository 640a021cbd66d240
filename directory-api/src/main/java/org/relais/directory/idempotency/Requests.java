package org.relais.directory.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Requests that were sent with a key, with what was answered. */
public interface Requests {
    /** How long one who works on a request may be silent before another may begin it anew. */
    Duration LEASE = Duration.ofMinutes(1);

    /** Gives the request to the holder when nobody does it and nobody did; what an abandoned attempt left is dropped.
     *  @throws RuntimeException when another claims it at this very moment: then ask again */
    Standing begin(Claim claim, Instant now);

    /** Says that the work goes on.
     *  @throws ClaimLost when it is another's by now */
    void renew(Claim claim, Instant now);

    /** Adds a part of the answer's body.
     *  @param number from 0
     *  @throws ClaimLost when it is another's by now */
    void add(Claim claim, int number, byte[] content);

    /** From now on the answer is given to whoever repeats the request.
     *  @throws ClaimLost when it is another's by now */
    void finish(Claim claim, Head head);

    byte[] part(UUID request, int number);

    /** Drops what was begun, unless it is finished or another's by now. */
    void abandon(Claim claim);

    /** Drops all that began before, but for what is in work. */
    void forgetBefore(Instant limit);
}
