package org.relais.ontology.rdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/** A graph as Turtle: a paragraph a subject, a line a property. */
final class TurtleText {
    private final PrefixMap prefixes;

    private TurtleText(Map<String, String> namespaces) {
        prefixes = PrefixMapFactory.create(namespaces);
    }

    static byte[] write(SortedGraph graph) {
        Map<String, String> namespaces = graph.prefixes();
        return (prefixes(namespaces) + paragraphs(graph, namespaces)).getBytes(StandardCharsets.UTF_8);
    }

    /** @param namespaces by prefix */
    static String prefixes(Map<String, String> namespaces) {
        return namespaces.entrySet().stream()
                .map(each -> "@prefix " + each.getKey() + ": <" + each.getValue() + "> .\n")
                .collect(Collectors.joining());
    }

    /** @param namespaces whose prefixes are known where it stands */
    static String paragraphs(SortedGraph graph, Map<String, String> namespaces) {
        TurtleText turtle = new TurtleText(namespaces);
        return graph.bySubject().values().stream().map(turtle::paragraph).collect(Collectors.joining());
    }

    private String paragraph(List<Triple> triples) {
        return "\n" + NodeFmtLib.strNT(triples.getFirst().getSubject())
                + SortedGraph.byPredicate(triples).values().stream()
                        .map(this::line)
                        .collect(Collectors.joining(" ;", "", " .\n"));
    }

    private String line(List<Triple> triples) {
        Triple first = triples.getFirst();
        String predicate =
                first.getPredicate().equals(RDF.Nodes.type) ? "a" : NodeFmtLib.str(first.getPredicate(), prefixes);
        return triples.stream()
                .map(triple -> NodeFmtLib.str(triple.getObject(), prefixes))
                .collect(Collectors.joining(" , ", "\n    " + predicate + " ", ""));
    }
}
