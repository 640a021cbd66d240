package org.relais.directory.idempotency;

/** A request was given to another, since its holder was silent for too long. What he did with it must not stand. */
public final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClaimLost() {
        super("The request is done by another.", null, false, false);
    }
}
