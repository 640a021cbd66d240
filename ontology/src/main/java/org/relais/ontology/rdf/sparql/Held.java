package org.relais.ontology.rdf.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What one query holds in memory. Used by the one thread that runs it. */
final class Held {
    private final boolean weighs;
    private long solutions;
    private long text;

    /** @param weighs whether the query makes texts, so that their length counts too: others lie in the data anyway */
    Held(boolean weighs) {
        this.weighs = weighs;
    }

    boolean weighs() {
        return weighs;
    }

    Binding count(Binding solution) {
        if (++solutions > QueryLimits.HELD) {
            throw new Beyond(Limit.HELD);
        }
        if (weighs) {
            for (Iterator<Var> names = solution.vars(); names.hasNext(); ) {
                weigh(solution.get(names.next()));
            }
        }
        return solution;
    }

    void weigh(Node value) {
        weigh(characters(value));
    }

    void weigh(long characters) {
        text += characters;
        if (text > QueryLimits.TEXT) {
            throw new Beyond(Limit.TEXT);
        }
    }

    /** Of all that a query can make long. */
    private static long characters(Node value) {
        if (value.isURI()) {
            return value.getURI().length();
        }
        return value.isLiteral()
                ? value.getLiteralLexicalForm().length()
                        + (long) value.getLiteralLanguage().length()
                : 0;
    }
}
