package org.relais.directory.idempotency;

import java.util.UUID;

/**
 * Who does a request. One that was silent for longer than {@link Requests#LEASE} may lose it to another.
 *
 * @param request made of who sent it, where to, and its key
 * @param holder made anew for every attempt
 */
public record Claim(UUID request, UUID holder) {}
