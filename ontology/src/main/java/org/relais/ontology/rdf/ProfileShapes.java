package org.relais.ontology.rdf;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * What every graph of a profile looks like, as SHACL: {@code shapes/*.ttl}. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">SHACL</a>
 */
public final class ProfileShapes {
    private static final List<String> FILES =
            List.of("organization", "professional", "service", "location", "parts", "concepts", "public-sector");

    private final Shapes shapes = Shapes.parse(model().getGraph());

    /**
     * What a shape has against a node.
     *
     * @param node in N-Triples
     * @param path the property, or empty when it is the node itself
     */
    public record Complaint(String node, String path, String message) {}

    /** All shapes as one graph, as they are published. */
    public static Model model() {
        return TurtleFiles.read("shapes", FILES);
    }

    /** Nothing when the graph conforms. */
    public List<Complaint> check(Model graph) {
        return ShaclValidator.get().validate(shapes, graph.getGraph()).getEntries().stream()
                .map(ProfileShapes::complaint)
                .distinct()
                .sorted(Comparator.comparing(Complaint::toString))
                .toList();
    }

    private static Complaint complaint(ReportEntry entry) {
        return new Complaint(
                NodeFmtLib.strNT(entry.focusNode()),
                entry.resultPath() == null ? "" : entry.resultPath().toString(),
                entry.message());
    }
}
