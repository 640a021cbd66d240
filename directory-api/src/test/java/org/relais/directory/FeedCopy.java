package org.relais.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/** All that a node's feed tells, read from its root as anybody can, by the words of the standards alone. */
record FeedCopy(Dataset quads, List<String> pages) {
    private static final String TREE = "https://w3id.org/tree#";
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String RELAIS = "https://w3id.org/relais/terms#";

    /** One activity. */
    record Activity(
            Resource it, String type, String object, String published, long position, String leaf, String salt) {}

    static FeedCopy of(ServedNode node) throws Exception {
        Dataset all = DatasetFactory.create();
        read(node, "/feed", all);
        List<String> pages = all.getDefaultModel()
                .listObjectsOfProperty(ResourceFactory.createProperty(TREE, "node"))
                .mapWith(RDFNode::toString)
                .toList();
        for (String page : pages) {
            read(node, path(page), all);
        }
        return new FeedCopy(all, pages);
    }

    private static void read(ServedNode node, String path, Dataset into) throws Exception {
        HttpResponse<String> answer = node.get(path, "Accept", "application/n-quads");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        RDFParser.create()
                .source(new StringReader(answer.body()))
                .lang(Lang.NQUADS)
                .parse(into);
    }

    static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** In the order of their positions. */
    List<Activity> activities() {
        Model model = quads.getDefaultModel();
        return model
                .listObjectsOfProperty(ResourceFactory.createProperty(TREE, "member"))
                .mapWith(RDFNode::asResource)
                .mapWith(FeedCopy::activity)
                .toList()
                .stream()
                .sorted((one, other) -> Long.compare(one.position, other.position))
                .toList();
    }

    private static Activity activity(Resource it) {
        return new Activity(
                it,
                it.getPropertyResourceValue(RDF.type).getURI().replace(AS, ""),
                it.getPropertyResourceValue(ResourceFactory.createProperty(AS, "object"))
                        .getURI(),
                text(it, AS + "published"),
                Long.parseLong(text(it, RELAIS + "feedPosition")),
                text(it, RELAIS + "leaf"),
                text(it, RELAIS + "salt"));
    }

    private static String text(Resource it, String property) {
        return it.getProperty(ResourceFactory.createProperty(property)).getString();
    }

    /** By entry, what a copy kept in step holds of it. */
    Map<String, Model> entries() {
        BinaryOperator<Model> later = (one, other) -> other;
        return activities().stream()
                .filter(activity -> !activity.type().equals("Delete"))
                .collect(Collectors.toMap(Activity::object, this::payload, later, TreeMap::new));
    }

    Model payload(Activity activity) {
        return quads.getNamedModel(activity.it().getURI());
    }

    /** As docs/help/feed.md says it is made. */
    String leaf(Activity activity) {
        String name = " <" + activity.it() + "> .\n";
        byte[] lines = payload(activity).getGraph().stream()
                .map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(NodeFmtLib::strNT)
                        .collect(Collectors.joining(" ", "", name))
                        .getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(line -> new String(line, UTF_8))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        return sha256(
                (activity.position() + "\n" + activity.type() + "\n" + activity.salt() + "\n").getBytes(UTF_8), lines);
    }

    static String sha256(byte[] one, byte[] other) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(one);
            return HexFormat.of().formatHex(digest.digest(other));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
