package org.relais.ontology.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One document that is written graph by graph and never held whole. */
sealed interface GraphText {
    /** The next statements of the default graph. */
    void add(SortedGraph graph) throws IOException;

    /** A named graph. */
    void add(SortedGraph graph, URI name) throws IOException;

    /** Nothing comes after. */
    void end() throws IOException;

    /** N-Triples and N-Quads. */
    record Lines(OutputStream out) implements GraphText {
        @Override
        public void add(SortedGraph graph) throws IOException {
            out.write(graph.nTriples());
        }

        @Override
        public void add(SortedGraph graph, URI name) throws IOException {
            out.write(Payload.quads(graph, name));
        }

        @Override
        public void end() {
            // lines have no end of their own
        }
    }

    /** Turtle and TriG. */
    final class Paragraphs implements GraphText {
        private final OutputStream out;

        Paragraphs(OutputStream out) throws IOException {
            this.out = out;
            write(TurtleText.prefixes(Namespaces.BY_PREFIX));
        }

        @Override
        public void add(SortedGraph graph) throws IOException {
            write(TurtleText.paragraphs(graph, Namespaces.BY_PREFIX));
        }

        @Override
        public void add(SortedGraph graph, URI name) throws IOException {
            write("\n<" + name + "> {" + TurtleText.paragraphs(graph, Namespaces.BY_PREFIX) + "}\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            // paragraphs have no end of their own
        }
    }

    /** JSON-LD, a node a line. */
    final class Nodes implements GraphText {
        private final OutputStream out;
        private String before;

        Nodes(OutputStream out, URI context) {
            this.out = out;
            before = "{\"@context\":\"" + context + "\",\"@graph\":[\n";
        }

        @Override
        public void add(SortedGraph graph) throws IOException {
            for (Object node : JsonLdText.nodes(graph).toList()) {
                write(node.toString());
            }
        }

        @Override
        public void add(SortedGraph graph, URI name) throws IOException {
            write(JsonLdText.BUILDERS
                    .createObjectBuilder(Map.of("@id", name.toString()))
                    .add("@graph", JsonLdText.array(graph))
                    .build()
                    .toString());
        }

        private void write(String node) throws IOException {
            out.write((before + node).getBytes(StandardCharsets.UTF_8));
            before = ",\n";
        }

        @Override
        public void end() throws IOException {
            String nothing = before.startsWith(",") ? "" : before;
            out.write((nothing + "]}\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
