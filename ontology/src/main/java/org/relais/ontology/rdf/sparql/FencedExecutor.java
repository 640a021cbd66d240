package org.relais.ontology.rdf.sparql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Counts what is held in memory: the solutions that go into a sort, a group, a comparison or a join. */
final class FencedExecutor extends OpExecutorTDB2 {
    private final Held held;
    private final Set<Op> intoHolders = Collections.newSetFromMap(new IdentityHashMap<>());

    private FencedExecutor(ExecutionContext context, Held held) {
        super(context);
        this.held = held;
    }

    /** @param weighs whether the query makes texts, so that their length counts too */
    static OpExecutorFactory counting(boolean weighs) {
        Held held = new Held(weighs);
        return context -> new FencedExecutor(context, held);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (holds(op)) {
            switch (op) {
                case Op1 one -> intoHolders.add(one.getSubOp());
                case Op2 two -> {
                    intoHolders.add(two.getLeft());
                    intoHolders.add(two.getRight());
                }
                default -> {}
            }
        }
        QueryIterator solutions = super.exec(op, input);
        return intoHolders.contains(op) ? new QueryIterConvert(solutions, held::count, execCxt) : solutions;
    }

    private static boolean holds(Op op) {
        return switch (op) {
            case OpGroup group -> !onlyCounts(group);
            case OpOrder order -> true;
            case OpTopN top -> true;
            case OpDistinct distinct -> true;
            case OpReduced reduced -> false;
            case Op2 join -> true;
            default -> false;
        };
    }

    /** COUNT(*) of everything is one number. */
    private static boolean onlyCounts(OpGroup group) {
        return group.getGroupVars().isEmpty()
                && group.getAggregators().stream().allMatch(each -> each.getAggregator() instanceof AggCount);
    }

    /** What one query holds. Used by the one thread that runs it. */
    private static final class Held {
        private final boolean weighs;
        private long solutions;
        private long text;

        Held(boolean weighs) {
            this.weighs = weighs;
        }

        Binding count(Binding solution) {
            if (++solutions > QueryLimits.HELD) {
                throw new Beyond(Limit.HELD);
            }
            if (weighs) {
                weigh(solution);
            }
            return solution;
        }

        private void weigh(Binding solution) {
            for (Iterator<Var> names = solution.vars(); names.hasNext(); ) {
                Node value = solution.get(names.next());
                text += value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
            }
            if (text > QueryLimits.TEXT) {
                throw new Beyond(Limit.TEXT);
            }
        }
    }
}
