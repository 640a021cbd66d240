package org.relais.ontology.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/**
 * The triples of a graph in reading order: a document before its thing, the thing before its parts, types before
 * members.
 *
 * @param texts of each node as N-Triples writes it; most stand in several triples
 */
record SortedGraph(List<Triple> triples, Map<Node, String> texts) {
    /** A triple and what it is sorted by. */
    private record Line(String subject, boolean isMember, String predicate, String object, Triple triple) {
        private static final Comparator<Line> ORDER = Comparator.comparing(Line::subject)
                .thenComparing(Line::isMember)
                .thenComparing(Line::predicate)
                .thenComparing(Line::object);
    }

    static SortedGraph of(Model graph) {
        Map<Node, String> texts = new HashMap<>();
        List<Triple> triples = graph.getGraph().stream()
                .map(triple -> line(triple, texts))
                .sorted(Line.ORDER)
                .map(Line::triple)
                .toList();
        return new SortedGraph(triples, texts);
    }

    private static Line line(Triple triple, Map<Node, String> texts) {
        Node predicate = triple.getPredicate();
        texts.computeIfAbsent(triple.getSubject(), SortedGraph::written);
        texts.computeIfAbsent(predicate, SortedGraph::written);
        return new Line(
                triple.getSubject().getURI().replace("#it", "# "),
                !predicate.equals(RDF.Nodes.type),
                predicate.getURI(),
                texts.computeIfAbsent(triple.getObject(), SortedGraph::written),
                triple);
    }

    private static String written(Node node) {
        if (node.isBlank()) {
            throw new IllegalArgumentException("a blank node has no place in our graphs");
        }
        return NodeFmtLib.strNT(node);
    }

    Map<String, List<Triple>> bySubject() {
        return triples.stream()
                .collect(Collectors.groupingBy(
                        triple -> triple.getSubject().getURI(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The triples of one subject, by predicate. */
    static Map<String, List<Triple>> byPredicate(List<Triple> triples) {
        return triples.stream()
                .collect(Collectors.groupingBy(
                        triple -> triple.getPredicate().getURI(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The prefixes that some IRI of the graph begins with. */
    Map<String, String> prefixes() {
        Set<String> iris = triples.stream().flatMap(SortedGraph::iris).collect(Collectors.toSet());
        Map<String, String> used = new TreeMap<>(Namespaces.BY_PREFIX);
        used.values().removeIf(namespace -> iris.stream().noneMatch(iri -> iri.startsWith(namespace)));
        return used;
    }

    private static Stream<String> iris(Triple triple) {
        Node object = triple.getObject();
        return Stream.of(
                triple.getSubject().getURI(),
                triple.getPredicate().getURI(),
                object.isURI() ? object.getURI() : object.getLiteralDatatypeURI());
    }

    /** Sorted by UTF-8 bytes, so the bytes are those of RDFC-1.0. */
    byte[] nTriples() {
        return triples.stream()
                .map(triple -> text(triple).getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .collect(
                        ByteArrayOutputStream::new,
                        ByteArrayOutputStream::writeBytes,
                        (one, other) -> one.writeBytes(other.toByteArray()))
                .toByteArray();
    }

    private String text(Triple triple) {
        return texts.get(triple.getSubject()) + " " + texts.get(triple.getPredicate()) + " "
                + texts.get(triple.getObject()) + " .\n";
    }
}
