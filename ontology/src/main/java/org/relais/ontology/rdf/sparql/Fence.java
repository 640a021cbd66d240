package org.relais.ontology.rdf.sparql;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;

/**
 * What a query may be made of: an allow-list of the algebra, of predicates and, by {@link FencedExpressions}, of
 * expressions. SERVICE is not on it, wherever it stands.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#sparqlAlgebra">SPARQL 1.1, section 18.2</a>
 */
final class Fence {
    private static final Set<Class<?>> OPERATORS = Set.of(
            OpBGP.class,
            OpTriple.class,
            OpPath.class,
            OpTable.class,
            OpNull.class,
            OpFilter.class,
            OpGraph.class,
            OpExtend.class,
            OpJoin.class,
            OpSequence.class,
            OpLeftJoin.class,
            OpUnion.class,
            OpMinus.class,
            OpGroup.class,
            OpOrder.class,
            OpProject.class,
            OpDistinct.class,
            OpReduced.class,
            OpSlice.class);

    private static final Set<String> SCHEMES = Set.of("http", "https", "urn", "tag", "mailto", "tel");

    /** Predicates and graphs of the engine's own: properties that are computed, graphs that are no graphs. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("http://jena.apache.org/", "http://jena.hpl.hp.com/", "urn:x-arq:", "urn:relais:");

    private final FencedExpressions expressions = new FencedExpressions(this);

    /** A query does not pass. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Reading.Refused refused;

        Stopped(Reading.Why why, String what) {
            super(why.name(), null, false, false);
            refused = new Reading.Refused(why, what);
        }

        Reading.Refused refused() {
            return refused;
        }
    }

    private Fence() {}

    /**
     * @return whether the query makes texts that are not in the data
     * @throws Stopped when it does not pass
     */
    static boolean check(Query query) {
        Fence fence = new Fence();
        Stream.of(query.getGraphURIs(), query.getNamedGraphURIs())
                .flatMap(names -> names.stream())
                .forEach(Fence::graph);
        if (query.getQueryPattern() != null) {
            fence.operator(Algebra.compile(query));
        }
        return fence.expressions.makeTexts();
    }

    void operator(Op op) {
        if (!OPERATORS.contains(op.getClass())) {
            throw new Stopped(Reading.Why.NOT_ALLOWED, op.getName().toUpperCase(java.util.Locale.ROOT));
        }
        own(op);
        switch (op) {
            case Op1 one -> operator(one.getSubOp());
            case Op2 two -> {
                operator(two.getLeft());
                operator(two.getRight());
            }
            case OpN many -> many.getElements().forEach(this::operator);
            default -> {}
        }
    }

    private void own(Op op) {
        switch (op) {
            case OpBGP pattern -> pattern.getPattern().forEach(Fence::triple);
            case OpTriple pattern -> triple(pattern.getTriple());
            case OpGraph graph
            when graph.getNode().isURI() -> graph(graph.getNode().getURI());
            case OpFilter filter -> filter.getExprs().forEach(expressions::check);
            case OpLeftJoin join when join.getExprs() != null -> join.getExprs().forEach(expressions::check);
            case OpExtend extend -> all(extend.getVarExprList());
            case OpOrder order -> order.getConditions().forEach(each -> expressions.check(each.getExpression()));
            case OpGroup group -> {
                all(group.getGroupVars());
                group.getAggregators().forEach(expressions::check);
            }
            default -> {}
        }
    }

    private void all(VarExprList list) {
        for (Expr each : list.getExprs().values()) {
            expressions.check(each);
        }
    }

    private static void triple(Triple triple) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI()) {
            String name = predicate.getURI();
            if (!SCHEMES.contains(name.substring(0, Math.max(name.indexOf(':'), 0))) || isOfTheEngine(name)) {
                throw new Stopped(Reading.Why.SPECIAL_NAME, name);
            }
        }
    }

    private static void graph(String name) {
        if (isOfTheEngine(name)) {
            throw new Stopped(Reading.Why.SPECIAL_NAME, name);
        }
    }

    private static boolean isOfTheEngine(String name) {
        return OF_THE_ENGINE.stream().anyMatch(name::startsWith);
    }
}
