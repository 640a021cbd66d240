package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.vocabulary.RDF;

/**
 * What one document of anybody's event stream says, whether it is right or not.
 *
 * @param nodes IRIs of what is called a {@code tree:Node}, or has relations
 * @param retention whether some policy is stated
 * @see <a href="https://w3id.org/tree/specification">TREE</a>
 */
public record StreamDocument(
        List<EventStream> streams,
        Set<String> nodes,
        List<Relation> relations,
        boolean retention,
        List<StreamMember> members) {
    private static final Map<String, Lang> LANGUAGES = Map.of(
            "application/trig", Lang.TRIG,
            "application/n-quads", Lang.NQUADS,
            "text/turtle", Lang.TURTLE,
            "application/n-triples", Lang.NTRIPLES,
            "application/ld+json", Lang.JSONLD11);

    /** @param sequences the paths by which members stand in order */
    public record EventStream(
            String iri, Set<String> views, boolean versionOfPath, boolean timestampPath, Set<String> sequences) {}

    /** @param nodes where it leads */
    public record Relation(String iri, Set<String> nodes) {}

    /** Whether documents of this media type are read. */
    public static boolean reads(String mediaType) {
        return LANGUAGES.containsKey(mediaType);
    }

    /**
     * Nothing is fetched: of the contexts of JSON-LD only our own is known, at the root of the document's host.
     *
     * @param sequences the paths of the stream, as far as they are known from other documents
     * @throws IllegalArgumentException that says where the bytes are not of the media type
     */
    public static StreamDocument read(byte[] bytes, String mediaType, URI address, Set<String> sequences) {
        Dataset all = DatasetFactory.create();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(bytes))
                    .lang(LANGUAGES.get(mediaType))
                    .base(address.toString())
                    .context(PublishedContext.answering(address.resolve("/context.jsonld")))
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(all);
        } catch (JenaException | JsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        Model said = all.getDefaultModel();
        List<EventStream> streams = said.listSubjectsWithProperty(RDF.type, resource("ldes:EventStream"))
                .mapWith(StreamDocument::stream)
                .toList();
        List<Property> positions = Stream.of(
                        sequences.stream(),
                        streams.stream().flatMap(stream -> stream.sequences().stream()),
                        Stream.of(Namespaces.RELAIS + "feedPosition"))
                .flatMap(iris -> iris)
                .distinct()
                .map(ResourceFactory::createProperty)
                .toList();
        return new StreamDocument(
                streams,
                nodes(said),
                said.listObjectsOfProperty(property("tree:relation"))
                        .filterKeep(RDFNode::isResource)
                        .mapWith(RDFNode::asResource)
                        .mapWith(relation -> new Relation(relation.toString(), iris(relation, "tree:node")))
                        .toList(),
                said.contains(null, property("ldes:retentionPolicy")),
                said.listObjectsOfProperty(property("tree:member"))
                        .filterKeep(RDFNode::isResource)
                        .mapWith(RDFNode::asResource)
                        .mapWith(member -> StreamMember.of(member, positions, all))
                        .toList());
    }

    private static EventStream stream(Resource it) {
        return new EventStream(
                it.toString(),
                iris(it, "tree:view"),
                it.hasProperty(property("ldes:versionOfPath")),
                it.hasProperty(property("ldes:timestampPath")),
                iris(it, "ldes:sequencePath"));
    }

    private static Set<String> nodes(Model said) {
        Set<String> nodes = new TreeSet<>();
        said.listSubjectsWithProperty(RDF.type, resource("tree:Node")).forEach(node -> nodes.add(node.toString()));
        said.listSubjectsWithProperty(property("tree:relation")).forEach(node -> nodes.add(node.toString()));
        return nodes;
    }

    static Set<String> iris(Resource of, String name) {
        return of.listProperties(property(name))
                .mapWith(statement -> statement.getObject())
                .filterKeep(RDFNode::isURIResource)
                .mapWith(RDFNode::toString)
                .toSet();
    }

    static List<String> texts(Resource of, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> of.listProperties(property(name)).toList().stream())
                .map(statement -> statement.getObject())
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral)
                .map(Literal::getLexicalForm)
                .collect(Collectors.toList());
    }

    static Optional<Long> number(Resource of, Property path) {
        return of.listProperties(path)
                .mapWith(statement -> statement.getObject())
                .filterKeep(value ->
                        value.isLiteral() && value.asLiteral().getLexicalForm().matches("-?[0-9]{1,18}"))
                .mapWith(value -> Long.valueOf(value.asLiteral().getLexicalForm()))
                .nextOptional();
    }
}
