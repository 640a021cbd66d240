package org.relais.ontology.rdf.sparql;

/** What came of a query. */
public sealed interface Outcome {
    /** The whole answer, written down. */
    record Answered(byte[] bytes) implements Outcome {}

    /** Every slot is taken, and stayed so for a while. */
    record Full() implements Outcome {}

    /** It was given up. */
    record TooCostly(Limit limit) implements Outcome {}

    /** The answer has a predicate that RDF/XML cannot write as the name of an element. */
    record NotInThisFormat() implements Outcome {}
}
