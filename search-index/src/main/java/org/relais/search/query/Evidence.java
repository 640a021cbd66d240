package org.relais.search.query;

import java.net.URI;
import org.relais.ontology.skos.Label;
import org.relais.search.Why.Closeness;

/** One thing that can speak for an entry. */
public sealed interface Evidence {
    /** A word of the question stands in it. */
    record OfWord(String typed) implements Evidence {}

    /** Words of the question name where it is. */
    record OfPlace(String typed) implements Evidence {}

    /** It says that it serves where words of the question name. */
    record OfServedPlace(String typed) implements Evidence {}

    /** It is not where words of the question name, but near. */
    record OfNearPlace(String typed) implements Evidence {}

    /** It has to do with a concept the question named. */
    record OfConcept(URI concept, Label label, Closeness closeness) implements Evidence {}
}
