package org.relais.ontology.rdf.sparql;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** A query of SPARQL 1.1 that passed the fence. */
public final class SparqlQuery implements Reading {
    private static final int MOST_OF_A_MESSAGE = 300;
    private static final Pattern UPDATE = Pattern.compile(
            "(?:\\s|#[^\\n\\r]*|(?:PREFIX\\s+[^\\s<]*\\s*|BASE\\s*)<[^>]*>)*+"
                    + "(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("[Ll]ine:? (\\d{1,9}), col(?:umn)?:? (\\d{1,9})");

    static {
        ForgetfulTypes.install();
    }

    private final Query query;
    private final Kind kind;
    private final Optional<List<String>> described;
    private final boolean makesTexts;

    /** What a query gives. */
    public enum Kind {
        ROWS,
        TRUTH,
        GRAPH
    }

    private SparqlQuery(Query query, boolean makesTexts) {
        this.query = query;
        this.makesTexts = makesTexts;
        kind = switch (query.queryType()) {
            case SELECT -> Kind.ROWS;
            case ASK -> Kind.TRUTH;
            default -> Kind.GRAPH;
        };
        if (query.isDescribeType()) {
            described =
                    Optional.of(query.getResultURIs().stream().map(Node::getURI).toList());
            query.setQuerySelectType();
        } else {
            described = Optional.empty();
        }
    }

    /**
     * Reads a query and lets it through the fence or not. Nothing is fetched: graphs are names in the data set.
     *
     * @param endpoint against which relative IRIs are resolved
     * @param defaultGraphs of the request; they and the named ones take the place of the query's, unless both are empty
     */
    public static Reading read(String text, URI endpoint, List<String> defaultGraphs, List<String> namedGraphs) {
        if (text.length() > QueryLimits.CHARACTERS) {
            return new TooLong();
        }
        try {
            Query query = QueryFactory.create(text, endpoint.toString(), Syntax.syntaxSPARQL_11);
            if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
                defaultGraphs.forEach(query::addGraphURI);
                namedGraphs.forEach(query::addNamedGraphURI);
            }
            return new SparqlQuery(query, Fence.check(query));
        } catch (Fence.Stopped stopped) {
            return stopped.refused();
        } catch (QueryException e) {
            return malformed(text, e);
        } catch (StackOverflowError e) {
            return new TooLong();
        }
    }

    private static Reading malformed(String text, QueryException e) {
        Matcher update = UPDATE.matcher(text);
        if (update.matches()) {
            return new Refused(Why.UPDATE, update.group(1).toUpperCase(java.util.Locale.ROOT));
        }
        String what = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        String begin = what.substring(0, Math.min(what.length(), MOST_OF_A_MESSAGE));
        Matcher place = PLACE.matcher(what);
        return place.find()
                ? new Malformed(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), begin)
                : new Malformed(0, 0, begin);
    }

    public Kind kind() {
        return kind;
    }

    /** In whose rows DESCRIBE finds what it describes. */
    Query query() {
        return query;
    }

    /** The IRIs that DESCRIBE names, beside those its variables find. */
    Optional<List<String>> described() {
        return described;
    }

    boolean isOrdered() {
        return query.hasOrderBy();
    }

    /** Whether it makes texts that are not in the data. */
    boolean makesTexts() {
        return makesTexts;
    }
}
