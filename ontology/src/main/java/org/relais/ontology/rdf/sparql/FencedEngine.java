package org.relais.ontology.rdf.sparql;

import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.QueryEngineTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The engine behind the fence: what the fence lets pass is run with everything that could reach out of the data set
 * switched off as well, at the node's own time, and with what grows bounded.
 */
final class FencedEngine extends QueryEngineTDB {
    private final Held held;

    private FencedEngine(Query query, DatasetGraph quads, Binding input, Context context, Instant now, Held held) {
        super(query, TDBInternal.requireStorage(quads), input, context);
        this.held = held;
        this.context.set(
                ARQConstants.sysCurrentTime, NodeFactory.createLiteralDT(now.toString(), XSDDatatype.XSDdateTime));
    }

    /** @param now what NOW() is */
    static QueryExec over(DatasetGraph quads, SparqlQuery query, QueryLimits limits, Instant now) {
        QueryEngineRegistry engines = new QueryEngineRegistry();
        Held held = new Held(query.makesTexts());
        engines.add(new Made(now, held));
        FunctionRegistry functions = new FunctionRegistry();
        StandardFunctions.loadStdDefs(functions);
        return QueryExec.dataset(quads)
                .query(query.query())
                .set(ARQConstants.registryQueryEngines, engines)
                .set(ARQConstants.sysOpExecutorFactory, FencedExecutor.counting(held))
                .set(ARQConstants.registryFunctions, functions)
                .set(ARQConstants.registryPropertyFunctions, new PropertyFunctionRegistry())
                .set(ARQ.propertyFunctions, false)
                .set(ARQ.httpServiceAllowed, false)
                .set(TDB2.symUnionDefaultGraph, true)
                .timeout(limits.time().toMillis())
                .build();
    }

    /** FROM chooses among the graphs held; where it stands, the default graph is no longer all of them. */
    @Override
    protected DatasetGraph dynamicDataset(DatasetDescription chosen, DatasetGraph quads, boolean union) {
        return DynamicDatasets.dynamicDataset(chosen, quads, false);
    }

    @Override
    protected Op modifyOp(Op op) {
        BoundedTexts texts = new BoundedTexts(held);
        return super.modifyOp(
                Transformer.transform(texts.groups(), Transformer.transform(new TransformCopy(), texts, op)));
    }

    private record Made(Instant now, Held held) implements QueryEngineFactory {
        @Override
        public boolean accept(Query query, DatasetGraph quads, Context context) {
            return true;
        }

        @Override
        public Plan create(Query query, DatasetGraph quads, Binding input, Context context) {
            return new FencedEngine(query, quads, input, context, now, held).getPlan();
        }

        @Override
        public boolean accept(Op op, DatasetGraph quads, Context context) {
            return false;
        }

        @Override
        public Plan create(Op op, DatasetGraph quads, Binding input, Context context) {
            throw new UnsupportedOperationException("a query has a text");
        }
    }
}
