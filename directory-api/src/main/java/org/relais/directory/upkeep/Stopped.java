package org.relais.directory.upkeep;

/** A chore ends here, for a reason the operator can mend; the message is a sentence for her. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String sentence) {
        super(sentence);
    }

    Stopped(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
