package org.relais.ontology.rdf.sparql;

/** What a query may ask too much of. */
public enum Limit {
    /** Its answer took too long. */
    TIME,
    /** Its answer has too many rows. */
    ROWS,
    /** Its answer has too many triples. */
    TRIPLES,
    /** The values of its answer, or of what it holds, are too long. */
    TEXT,
    /** It sorts, groups, compares or joins too many solutions. */
    HELD
}
