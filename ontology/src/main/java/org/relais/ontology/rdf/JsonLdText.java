package org.relais.ontology.rdf;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * A graph as JSON-LD: a flat list of nodes, compacted against {@link PublishedContext}. Of the general algorithm this
 * has only what our context needs, at a fifth of its price.
 */
final class JsonLdText {
    static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private JsonLdText() {}

    static byte[] write(SortedGraph graph, URI context) {
        return BUILDERS.createObjectBuilder()
                .add("@context", context.toString())
                .add("@graph", array(graph))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static JsonArrayBuilder array(SortedGraph graph) {
        JsonArrayBuilder nodes = BUILDERS.createArrayBuilder();
        nodes(graph).forEach(nodes::add);
        return nodes;
    }

    static Stream<JsonObject> nodes(SortedGraph graph) {
        return graph.bySubject().entrySet().stream().map(node -> node(node.getKey(), node.getValue()));
    }

    private static JsonObject node(String subject, List<Triple> triples) {
        JsonObjectBuilder node = BUILDERS.createObjectBuilder().add("@id", subject);
        SortedGraph.byPredicate(triples).forEach((predicate, said) -> {
            List<Node> objects = said.stream().map(Triple::getObject).toList();
            if (predicate.equals(RDF.type.getURI())) {
                node.add(
                        "@type",
                        oneOrMany(objects.stream()
                                .map(type -> JSON.createValue(PublishedContext.name(type.getURI())))
                                .toList()));
            } else {
                property(node, predicate, objects);
            }
        });
        return node.build();
    }

    private static void property(JsonObjectBuilder node, String predicate, List<Node> objects) {
        String name = PublishedContext.name(predicate);
        if (PublishedContext.isByLanguage(name)) {
            List<Node> texts = objects.stream().filter(JsonLdText::isText).toList();
            List<Node> others =
                    objects.stream().filter(object -> !isText(object)).toList();
            if (!texts.isEmpty()) {
                node.add(name, byLanguage(texts));
            }
            if (!others.isEmpty()) {
                node.add(predicate, values(others, ""));
            }
        } else {
            node.add(name, values(objects, PublishedContext.type(name)));
        }
    }

    private static JsonValue values(List<Node> objects, String type) {
        return oneOrMany(objects.stream().map(object -> value(object, type)).toList());
    }

    private static boolean isText(Node object) {
        return object.isLiteral()
                && (!object.getLiteralLanguage().isEmpty()
                        || object.getLiteralDatatypeURI().equals(XSD.xstring.getURI()));
    }

    private static JsonObject byLanguage(List<Node> texts) {
        JsonObjectBuilder map = BUILDERS.createObjectBuilder();
        texts.stream()
                .collect(Collectors.groupingBy(
                        text -> text.getLiteralLanguage().isEmpty() ? "@none" : text.getLiteralLanguage(),
                        TreeMap::new,
                        Collectors.mapping(
                                text -> JSON.createValue(text.getLiteralLexicalForm()), Collectors.toList())))
                .forEach((language, values) -> map.add(language, oneOrMany(values)));
        return map.build();
    }

    /** @param type that the context gives the value unless it says otherwise */
    private static JsonValue value(Node object, String type) {
        if (object.isURI()) {
            return switch (type) {
                case "@id" -> JSON.createValue(object.getURI());
                case "@vocab" -> JSON.createValue(PublishedContext.name(object.getURI()));
                default ->
                    BUILDERS.createObjectBuilder().add("@id", object.getURI()).build();
            };
        }
        JsonValue text = JSON.createValue(object.getLiteralLexicalForm());
        String datatype = PublishedContext.name(object.getLiteralDatatypeURI());
        if (datatype.equals(type)) {
            return text;
        }
        JsonObjectBuilder value = BUILDERS.createObjectBuilder().add("@value", text);
        return switch (datatype) {
            case "rdf:langString" ->
                value.add("@language", object.getLiteralLanguage()).build();
            case "xsd:string" -> type.isEmpty() ? text : value.build();
            case "xsd:boolean", "xsd:integer" ->
                type.isEmpty() ? plain(object) : value.add("@type", datatype).build();
            default -> value.add("@type", datatype).build();
        };
    }

    /** Truths and whole numbers are plain JSON, where JSON writes them the same way. */
    private static JsonValue plain(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (text.matches("true|false")) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return text.matches("[1-9][0-9]{0,8}")
                ? JSON.createValue(Integer.parseInt(text))
                : BUILDERS.createObjectBuilder()
                        .add("@value", text)
                        .add("@type", PublishedContext.name(literal.getLiteralDatatypeURI()))
                        .build();
    }

    private static JsonValue oneOrMany(List<? extends JsonValue> values) {
        return values.size() == 1
                ? values.getFirst()
                : BUILDERS.createArrayBuilder(values).build();
    }
}
