package org.relais.ontology.rdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/** A graph as Turtle: a paragraph a subject, a line a property. */
final class TurtleText {
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final StringBuilder text = new StringBuilder();

    private TurtleText() {}

    static byte[] write(SortedGraph graph) {
        TurtleText turtle = new TurtleText();
        graph.prefixes().forEach(turtle::prefix);
        graph.bySubject().forEach((subject, triples) -> turtle.paragraph(triples));
        return turtle.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void prefix(String prefix, String namespace) {
        prefixes.add(prefix, namespace);
        text.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n");
    }

    private void paragraph(List<Triple> triples) {
        text.append('\n').append(NodeFmtLib.strNT(triples.getFirst().getSubject()));
        text.append(SortedGraph.byPredicate(triples).values().stream()
                .map(this::line)
                .collect(Collectors.joining(" ;", "", " .\n")));
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
