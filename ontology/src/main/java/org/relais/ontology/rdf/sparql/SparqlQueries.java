package org.relais.ontology.rdf.sparql;

import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.relais.ontology.rdf.RdfFormat;

/**
 * Answers queries over the public data set within limits. Each runs on a thread of its own, behind all others and in one
 * of few slots; at the limit of time the answer is given up whatever the engine does, and the slot stays taken until the
 * engine really stops. Nothing of a query is logged. Thread-safe.
 */
public final class SparqlQueries {
    private static final long STACK_BYTES = 8L << 20;

    /** Each holds a thread of the server; the more wait, the fewer come back at once who were sent away. */
    private static final int MOST_WAITING = 24;

    private final PublicDataSet data;
    private final QueryLimits limits;
    private final InstantSource clock;
    private final Semaphore slots;

    /** @param clock what NOW() is */
    public SparqlQueries(PublicDataSet data, QueryLimits limits, InstantSource clock) {
        this.data = data;
        this.limits = limits;
        this.clock = clock;
        slots = new Semaphore(limits.slots(), true);
    }

    public QueryLimits limits() {
        return limits;
    }

    /** @param query that gives rows, or yes or no */
    public Outcome results(SparqlQuery query, ResultFormat format) {
        return answer(query, evaluation -> evaluation.results(format));
    }

    /** @param query that gives a graph
     *  @param base of this node; JSON-LD names its context */
    public Outcome graph(SparqlQuery query, RdfFormat format, URI base) {
        return answer(query, evaluation -> evaluation.graph(format, base));
    }

    private Outcome answer(SparqlQuery query, Function<Evaluation, Outcome> how) {
        try {
            if (slots.getQueueLength() >= MOST_WAITING
                    || !slots.tryAcquire(QueryLimits.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Full();
            }
            FutureTask<Outcome> task = new FutureTask<>(() -> guarded(query, how));
            start(task);
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.TooCostly(Limit.TIME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Full();
        } catch (ExecutionException e) {
            throw nameless(Objects.requireNonNull(e.getCause()));
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        task.run();
                    } finally {
                        slots.release();
                    }
                },
                "sparql",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private Outcome guarded(SparqlQuery query, Function<Evaluation, Outcome> how) {
        try {
            return data.read(quads -> how.apply(new Evaluation(query, quads, limits, clock.instant())));
        } catch (Beyond e) {
            return new Outcome.TooCostly(e.limit());
        } catch (QueryCancelledException e) {
            return new Outcome.TooCostly(Limit.TIME);
        } catch (StackOverflowError e) {
            return new Outcome.TooCostly(Limit.HELD);
        }
    }

    /** The messages of the engine repeat the query; where it happened says enough. */
    private static IllegalStateException nameless(Throwable failure) {
        IllegalStateException told = new IllegalStateException(
                "a query failed: " + failure.getClass().getName());
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
