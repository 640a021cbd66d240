package org.relais.search;

import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Label;
import org.relais.search.places.Place;

/** One way to go on with what was typed; it finds something. */
public sealed interface Suggestion {
    int MOST = 12;

    /** The whole text to ask with. */
    String text();

    /**
     * Entries of one name.
     *
     * @param entries how many are called so
     * @param profile the entry, when it is the only one
     */
    record OfName(String text, EntryKind kind, int entries, Optional<UUID> profile) implements Suggestion {}

    /**
     * What somebody does or is, a country or a language.
     *
     * @param label the name of it that was begun
     */
    record OfConcept(String text, Label label, Concept concept) implements Suggestion {}

    /** A town where somebody is, by the name that was begun. */
    record OfTown(String text, Place place) implements Suggestion {}
}
