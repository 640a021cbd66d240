package org.relais.ontology.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The ways a feed is written down: those that name graphs. */
public enum FeedFormat {
    TRIG("trig") {
        @Override
        Text text(OutputStream out, URI context) {
            return new TrigText(out);
        }
    },
    N_QUADS("nq") {
        @Override
        Text text(OutputStream out, URI context) {
            return new QuadLines(out);
        }
    },
    JSON_LD("jsonld") {
        @Override
        Text text(OutputStream out, URI context) {
            return new JsonNodes(out, context);
        }
    };

    private final String suffix;

    FeedFormat(String suffix) {
        this.suffix = suffix;
    }

    /** Of an address that asks for this format, without the dot. */
    public static Optional<FeedFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** @param context of JSON-LD */
    abstract Text text(OutputStream out, URI context);

    /** One document that is written graph by graph and never held whole. */
    interface Text {
        /** The next statements of the default graph. */
        void add(SortedGraph graph) throws IOException;

        /** A named graph. */
        void add(SortedGraph graph, URI name) throws IOException;

        /** Nothing comes after. */
        void end() throws IOException;
    }

    private record QuadLines(OutputStream out) implements Text {
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

    private static final class TrigText implements Text {
        private final OutputStream out;
        private boolean begun;

        TrigText(OutputStream out) {
            this.out = out;
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
            if (!begun) {
                begun = true;
                write(TurtleText.prefixes(Namespaces.BY_PREFIX));
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            // paragraphs have no end of their own
        }
    }

    private static final class JsonNodes implements Text {
        private final OutputStream out;
        private String before;

        JsonNodes(OutputStream out, URI context) {
            this.out = out;
            before = "{\"@context\":\"" + context + "\",\"@graph\":[";
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
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
