package org.relais.ontology.rdf.sparql;

import org.relais.ontology.rdf.sparql.Reading.Malformed;
import org.relais.ontology.rdf.sparql.Reading.Refused;
import org.relais.ontology.rdf.sparql.Reading.TooLong;

/** What came of reading the text of a query. */
public sealed interface Reading permits SparqlQuery, Malformed, Refused, TooLong {
    /**
     * It is no query of SPARQL 1.1.
     *
     * @param line from 1; 0 where the fault is not in one place
     * @param what is wrong, in the words of the parser
     */
    record Malformed(int line, int column, String what) implements Reading {}

    /**
     * It asks for something that is not done here.
     *
     * @param what as SPARQL calls it, or the IRI
     */
    record Refused(Why why, String what) implements Reading {}

    /** It has more than {@link QueryLimits#CHARACTERS}, or is nested too deeply to be read. */
    record TooLong() implements Reading {}

    /** Why a query is refused. */
    enum Why {
        /** It would change or load something. */
        UPDATE,
        /** An operation, function or aggregate that is not among the allowed ones. */
        NOT_ALLOWED,
        /** A predicate or graph that means something to the engine instead of naming something in the data. */
        SPECIAL_NAME,
        /** More multiplications than numbers that stay small need. */
        PRODUCTS
    }
}
