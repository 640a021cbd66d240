package org.relais.ontology.hsds;

/** A member's value in a further language, and where the wording comes from. */
public record Text(String value, Origin origin) {
    /** How the wording came to be. */
    public enum Origin {
        HUMAN,
        MACHINE,
        IMPORTED
    }
}
