package org.relais.directory.profile;

/**
 * Who does something to a profile, and by which door.
 *
 * @param actor an opaque name, never a person's
 */
public record Deed(String actor, Origin origin) {
    /** The doors a profile comes through. */
    public enum Origin {
        EDITOR,
        IMPORT,
        DEMONSTRATION,
        RESTORE
    }
}
