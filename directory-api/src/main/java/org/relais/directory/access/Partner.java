package org.relais.directory.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A partner whose machines may read what the network sees, until a day.
 *
 * @param id of its token
 * @param name of the partner
 * @param agreement where what was agreed with the partner is recorded
 */
public record Partner(UUID id, String name, String agreement, Instant issued, Instant ends) {}
