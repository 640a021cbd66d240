package org.relais.ontology.rdf.sparql;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * The ways rows, and yes or no, are written down.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON Format</a> and its kin
 */
public enum ResultFormat {
    JSON(ResultSetLang.RS_JSON),
    XML(ResultSetLang.RS_XML),
    CSV(ResultSetLang.RS_CSV),
    TSV(ResultSetLang.RS_TSV);

    private final Lang lang;

    ResultFormat(Lang lang) {
        this.lang = lang;
    }

    Lang lang() {
        return lang;
    }
}
