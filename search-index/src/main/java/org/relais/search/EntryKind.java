package org.relais.search;

import java.util.Locale;

/** What an entry of the directory is. */
public enum EntryKind {
    ORGANIZATION,
    PROFESSIONAL;

    /** As it is said in {@link Dimension#ENTRY}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the list of all of its kind is called. */
    public String collection() {
        return value() + "s";
    }
}
