package org.relais.directory.seal;

/** What was sealed cannot be opened: another key, another place, or altered bytes. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(Throwable cause) {
        super("The seal does not open: wrong key, or altered data.", cause);
    }
}
