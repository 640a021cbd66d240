package org.relais.ontology.rdf;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/**
 * A member of anybody's event stream, as far as activities are read.
 *
 * @param iri empty for a blank node
 * @param types with the usual prefixes, such as {@code as:Create}
 * @param objects IRIs
 * @param published as written
 * @param position by the stream's sequence
 * @param hasPayload whether something is said in the graph of the member's name
 */
public record StreamMember(
        String iri,
        Set<String> types,
        Set<String> objects,
        List<String> published,
        Optional<Long> position,
        boolean hasPayload,
        Optional<Proof> proof) {
    /** What a Relais node tells beside, so that others see that nothing was rewritten.
     *
     * @param quads canonical, of the payload; empty where it has blank nodes, which payloads of ours do not */
    public record Proof(String leaf, String salt, Optional<byte[]> quads) {}

    static StreamMember of(Resource it, List<Property> positions, Dataset all) {
        Optional<Model> payload = Optional.of(it)
                .filter(Resource::isURIResource)
                .map(name -> all.getNamedModel(name.getURI()))
                .filter(graph -> !graph.isEmpty());
        return new StreamMember(
                it.isURIResource() ? it.getURI() : "",
                StreamDocument.iris(it, "rdf:type").stream()
                        .map(Namespaces::shortened)
                        .collect(Collectors.toSet()),
                StreamDocument.iris(it, "as:object"),
                StreamDocument.texts(it, "as:published"),
                positions.stream()
                        .flatMap(path -> StreamDocument.number(it, path).stream())
                        .findFirst(),
                payload.isPresent(),
                proof(it, payload));
    }

    private static Optional<Proof> proof(Resource it, Optional<Model> payload) {
        List<String> told = StreamDocument.texts(it, "relais:leaf", "relais:salt");
        return told.size() == 2 && it.isURIResource()
                ? Optional.of(new Proof(told.getFirst(), told.getLast(), quads(it, payload)))
                : Optional.empty();
    }

    private static Optional<byte[]> quads(Resource it, Optional<Model> payload) {
        try {
            return Optional.of(payload.map(graph -> Payload.quads(SortedGraph.of(graph), URI.create(it.getURI())))
                    .orElse(new byte[0]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
