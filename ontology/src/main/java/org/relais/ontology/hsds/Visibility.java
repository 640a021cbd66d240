package org.relais.ontology.hsds;

/** Who may see a part. Ordered from the widest to the narrowest. */
public enum Visibility {
    /** Everyone. */
    PUBLIC,
    /** Signed-in verified professionals, entry by entry. */
    NETWORK,
    /** Nobody outside the editing form: projected nowhere. */
    SEALED;

    /** The narrower of the two: what is hidden by either stays hidden. */
    public Visibility narrower(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
