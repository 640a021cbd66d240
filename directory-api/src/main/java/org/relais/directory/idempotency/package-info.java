/** Requests sent with an Idempotency-Key are done once: who works on them, and what was answered. */
@NullMarked
package org.relais.directory.idempotency;

import org.jspecify.annotations.NullMarked;
