package org.relais.directory.profile;

import java.util.Optional;

/**
 * Who does something to a profile, and by which door.
 *
 * @param actor an opaque name, never a person's
 * @param original the record as it was sent, when it says more than the document made of it
 */
public record Deed(String actor, Origin origin, Optional<String> original) {
    public Deed(String actor, Origin origin) {
        this(actor, origin, Optional.empty());
    }

    public Deed of(Optional<String> record) {
        return new Deed(actor, origin, record);
    }

    /** Never what was sent. */
    @Override
    public String toString() {
        return "Deed[" + actor + ", " + origin + "]";
    }

    /** The doors a profile comes through. */
    public enum Origin {
        EDITOR,
        IMPORT,
        DEMONSTRATION,
        RESTORE
    }
}
