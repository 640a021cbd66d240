package org.relais.directory.feed.rest;

import java.util.List;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.SparqlSettings;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.rdf.sparql.Limit;
import org.relais.ontology.rdf.sparql.Outcome;
import org.relais.ontology.rdf.sparql.QueryLimits;
import org.relais.ontology.rdf.sparql.Reading;
import org.relais.ontology.rdf.sparql.SparqlQuery;

/** What is wrong with a query, or with what came of it, in the words of problems. */
final class QueryProblems {
    private QueryProblems() {}

    static SparqlQuery passed(Reading reading) {
        return switch (reading) {
            case SparqlQuery query -> query;
            case Reading.Malformed malformed -> throw new ProblemException(malformed(malformed));
            case Reading.Refused refused ->
                throw new ProblemException(refused(refused.why(), Parameters.shortened(refused.what())));
            case Reading.TooLong tooLong ->
                throw new ProblemException(ProblemType.QUERY_TOO_COSTLY.saying("length", QueryLimits.CHARACTERS));
        };
    }

    private static Problem refused(Reading.Why why, String what) {
        return switch (why) {
            case UPDATE -> ProblemType.QUERY_REFUSED.saying("update", what);
            case NOT_ALLOWED -> ProblemType.QUERY_REFUSED.saying("not-allowed", what);
            case SPECIAL_NAME -> ProblemType.QUERY_REFUSED.saying("special-name", what);
            case PRODUCTS -> ProblemType.QUERY_REFUSED.saying("products", what);
        };
    }

    private static Problem malformed(Reading.Malformed malformed) {
        return malformed.line() > 0
                ? ProblemType.MALFORMED_QUERY.saying("at", malformed.line(), malformed.column(), malformed.what())
                : ProblemType.MALFORMED_QUERY.saying("said", malformed.what());
    }

    static byte[] answered(Outcome outcome, SparqlSettings settings) {
        return switch (outcome) {
            case Outcome.Answered answered -> answered.bytes();
            case Outcome.Full full -> throw new ProblemException(ProblemType.QUERIES_FULL);
            case Outcome.TooCostly costly -> throw new ProblemException(costly(costly.limit(), settings));
            case Outcome.NotInThisFormat no ->
                throw new ProblemException(ProblemType.NOT_ACCEPTABLE
                        .saying("no-xml-name")
                        .choosing(List.of(
                                Format.TURTLE.mediaType().toString(),
                                Format.N_TRIPLES.mediaType().toString())));
        };
    }

    private static Problem costly(Limit limit, SparqlSettings settings) {
        return switch (limit) {
            case TIME ->
                ProblemType.QUERY_TOO_COSTLY.saying("time", settings.time().toSeconds());
            case ROWS -> ProblemType.QUERY_TOO_COSTLY.saying("rows", QueryLimits.ROWS);
            case TRIPLES -> ProblemType.QUERY_TOO_COSTLY.saying("triples", QueryLimits.TRIPLES);
            case TEXT -> ProblemType.QUERY_TOO_COSTLY.saying("text", QueryLimits.TEXT);
            case HELD -> ProblemType.QUERY_TOO_COSTLY.saying("held", QueryLimits.HELD);
        };
    }
}
