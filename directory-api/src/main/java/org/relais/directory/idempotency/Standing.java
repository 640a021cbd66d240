package org.relais.directory.idempotency;

/** How a request stands for the one who sends it now. */
public sealed interface Standing {
    /** It is his to do. */
    record Begun() implements Standing {}

    /** Another does it at this moment. */
    record InWork() implements Standing {}

    /** It was done. */
    record Done(Head head) implements Standing {}
}
