package org.relais.ontology.rdf.sparql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Counts what is held in memory: the solutions that go into a sort, a group, a comparison or a join, and what a path meets. */
final class FencedExecutor extends OpExecutorTDB2 {
    private final Held held;
    private final Set<Op> intoHolders = Collections.newSetFromMap(new IdentityHashMap<>());

    private FencedExecutor(ExecutionContext context, Held held) {
        super(context);
        this.held = held;
    }

    static OpExecutorFactory counting(Held held) {
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

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        WatchedGraph graph = new WatchedGraph(execCxt.getActiveGraph());
        ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
        return new QueryIterPath(path.getTriplePath(), input, watched) {
            @Override
            protected QueryIterator nextStage(Binding start) {
                graph.begin();
                return super.nextStage(start);
            }
        };
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
}
