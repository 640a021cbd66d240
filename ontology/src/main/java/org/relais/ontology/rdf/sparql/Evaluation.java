package org.relais.ontology.rdf.sparql;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.relais.ontology.rdf.RdfFormat;

/**
 * Runs one query to its end and writes the answer down. Where the query leaves the order open the answer is sorted, so
 * that equal data give equal bytes however they came to lie on the disk. Used by one thread.
 */
final class Evaluation {
    private final SparqlQuery query;
    private final DatasetGraph quads;
    private final QueryLimits limits;
    private final Instant now;
    private final Held answer = new Held(true);

    Evaluation(SparqlQuery query, DatasetGraph quads, QueryLimits limits, Instant now) {
        this.query = query;
        this.quads = quads;
        this.limits = limits;
        this.now = now;
    }

    private QueryExec execution() {
        return FencedEngine.over(quads, query, limits, now);
    }

    /** Rows, or yes or no. */
    Outcome results(ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Context context = new Context();
        RowSetWriter writer = Objects.requireNonNull(RowSetWriterRegistry.getFactory(format.lang()))
                .create(format.lang());
        try (QueryExec execution = execution()) {
            if (query.kind() == SparqlQuery.Kind.TRUTH) {
                writer.write(out, execution.ask(), context);
            } else {
                RowSet rows = execution.select();
                List<Var> names = rows.getResultVars();
                writer.write(out, RowSetStream.create(names, read(rows).iterator()), context);
            }
        }
        return new Outcome.Answered(out.toByteArray());
    }

    private List<Binding> read(RowSet rows) {
        List<Binding> read = new ArrayList<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            rows.getResultVars().stream().map(row::get).filter(Objects::nonNull).forEach(answer::weigh);
            read.add(row);
            if (read.size() > QueryLimits.ROWS) {
                throw new Beyond(Limit.ROWS);
            }
        }
        return query.isOrdered() ? read : sorted(read, rows.getResultVars());
    }

    private static List<Binding> sorted(List<Binding> rows, List<Var> names) {
        record Keyed(String key, Binding row) {}
        return rows.stream()
                .map(row -> new Keyed(
                        names.stream()
                                .map(row::get)
                                .map(value -> value == null ? "" : NodeFmtLib.strNT(value))
                                .collect(Collectors.joining("\t")),
                        row))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::row)
                .toList();
    }

    Outcome graph(RdfFormat format, URI base) {
        Set<Triple> triples =
                query.described().isPresent() ? described(query.described().get()) : constructed();
        if (format == RdfFormat.RDF_XML && triples.stream().anyMatch(Evaluation::hasNoXmlName)) {
            return new Outcome.NotInThisFormat();
        }
        Model graph = ModelFactory.createDefaultModel();
        triples.forEach(graph.getGraph()::add);
        boolean blank = triples.stream()
                .anyMatch(triple ->
                        Stream.of(triple.getSubject(), triple.getObject()).anyMatch(Node::isBlank));
        return new Outcome.Answered(blank ? unsorted(graph, format) : format.write(graph, base));
    }

    /** Our own writers know no blank nodes; only a query makes some. */
    private static byte[] unsorted(Model graph, RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph)
                .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                .output(out);
        return out.toByteArray();
    }

    private static boolean hasNoXmlName(Triple triple) {
        String predicate = triple.getPredicate().getURI();
        return Util.splitNamespaceXML(predicate) == predicate.length();
    }

    private Set<Triple> constructed() {
        try (QueryExec execution = execution()) {
            return read(execution.constructTriples(), new LinkedHashSet<>());
        }
    }

    /** All that is said of the resources: every node has an IRI, so nothing hangs on them unseen. */
    private Set<Triple> described(List<String> named) {
        Set<Node> resources = new LinkedHashSet<>();
        named.forEach(name -> resources.add(NodeFactory.createURI(name)));
        if (!query.query().getProjectVars().isEmpty()) {
            try (QueryExec execution = execution()) {
                RowSet rows = execution.select();
                read(rows)
                        .forEach(row -> rows.getResultVars().stream()
                                .map(row::get)
                                .filter(value -> value != null && value.isURI())
                                .forEach(resources::add));
            }
        }
        Graph graph = query.query().hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(query.query().getDatasetDescription(), quads, false)
                        .getDefaultGraph()
                : quads.getUnionGraph();
        Set<Triple> triples = new LinkedHashSet<>();
        resources.forEach(resource -> read(graph.find(resource, Node.ANY, Node.ANY), triples));
        return triples;
    }

    private Set<Triple> read(Iterator<Triple> found, Set<Triple> into) {
        while (found.hasNext()) {
            Triple triple = found.next();
            answer.weigh(triple.getSubject());
            answer.weigh(triple.getPredicate());
            answer.weigh(triple.getObject());
            into.add(triple);
            if (into.size() > QueryLimits.TRIPLES) {
                throw new Beyond(Limit.TRIPLES);
            }
        }
        return into;
    }
}
