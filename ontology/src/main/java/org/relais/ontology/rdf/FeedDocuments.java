package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * A change feed as linked data event stream of activities: each has its payload, the entry's graph, in the graph of the
 * activity's own name. For one audience and one document.
 *
 * @see <a href="https://semiceu.github.io/LinkedDataEventStreams/releases/1.0.0/">Linked Data Event Streams 1.0</a>
 * @see <a href="https://semiceu.github.io/LDES-DCAT-AP-feeds/">DCAT-AP Feeds</a>
 */
public final class FeedDocuments {
    /** How long deletions are told. */
    public static final Period DELETIONS = Period.ofYears(2);

    /** Seconds after which it is worth asking again. */
    private static final int POLLING = 60;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final FeedAddresses addresses;
    private final GraphText text;

    /**
     * A page of the feed.
     *
     * @param generation how often something was taken out of it
     * @param begun the time of its first activity
     */
    public record Page(long number, int generation, Instant begun) {
        /** Where it is linked to. */
        public URI address(FeedAddresses addresses) {
            return addresses.page(number, generation == 0 ? "" : "?generation=" + generation);
        }
    }

    /**
     * An activity that still stands in the feed.
     *
     * @param type as ActivityStreams calls it: Create, Update or Delete
     * @param object the entry's IRI
     * @param leaf SHA-256 in hexadecimal, see {@code docs/help/feed.md}
     * @param payload empty for a deletion
     */
    public record Activity(
            long position,
            String type,
            URI object,
            Instant published,
            String leaf,
            String salt,
            Optional<Payload> payload) {}

    public FeedDocuments(FeedAddresses addresses, FeedFormat format, OutputStream out) throws IOException {
        this.addresses = addresses;
        this.text = format.text(out, addresses.base());
    }

    /** As the feed tells times: UTC, in milliseconds. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** The whole root: what the stream is, and a relation to each page. */
    public void root(List<Page> pages) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        Resource stream = stream(model)
                .addProperty(property("ldes:timestampPath"), resource("as:published"))
                .addProperty(property("ldes:sequencePath"), resource("relais:feedPosition"))
                .addProperty(property("ldes:versionOfPath"), resource("as:object"))
                .addProperty(property("ldes:versionCreateObject"), resource("as:Create"))
                .addProperty(property("ldes:versionUpdateObject"), resource("as:Update"))
                .addProperty(property("ldes:versionDeleteObject"), resource("as:Delete"))
                .addProperty(
                        property("tree:shape"),
                        model.createResource(addresses.base() + "/shapes/activity.ttl#activity"))
                .addLiteral(property("ldes:pollingInterval"), POLLING);
        Resource root = model.createResource(addresses.root().toString())
                .addProperty(RDF.type, resource("tree:Node"))
                .addProperty(RDF.type, resource("ldes:EventSource"));
        stream.addProperty(property("tree:view"), root);
        root.addProperty(
                property("ldes:retentionPolicy"),
                model.createResource(addresses.root() + "#retention", resource("ldes:RetentionPolicy"))
                        .addProperty(RDF.type, resource("ldes:LatestVersionSubset"))
                        .addLiteral(property("ldes:amount"), 1)
                        .addLiteral(property("ldes:versionAmount"), 1)
                        .addProperty(
                                property("ldes:versionDeleteDuration"), DELETIONS.toString(), XSDDatatype.XSDduration));
        for (int i = 0; i < pages.size(); i++) {
            relation(
                    root,
                    pages.get(i),
                    "from",
                    "tree:GreaterThanOrEqualToRelation",
                    pages.get(i).begun());
            if (i + 1 < pages.size()) {
                relation(
                        root,
                        pages.get(i),
                        "until",
                        "tree:LessThanOrEqualToRelation",
                        pages.get(i + 1).begun());
            }
        }
        text.add(SortedGraph.of(model));
        text.end();
    }

    private void relation(Resource root, Page page, String end, String type, Instant value) {
        Model model = root.getModel();
        root.addProperty(
                property("tree:relation"),
                model.createResource(root + "#" + end + "-" + page.number(), resource(type))
                        .addProperty(property("tree:path"), resource("as:published"))
                        .addProperty(property("tree:value"), time(value), XSDDatatype.XSDdateTime)
                        .addProperty(
                                property("tree:node"),
                                model.createResource(page.address(addresses).toString())));
    }

    /** Begins a page; its activities follow. */
    public void page(Page page) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        stream(model)
                .addProperty(
                        property("tree:view"),
                        model.createResource(addresses.root().toString()));
        model.createResource(page.address(addresses).toString(), resource("tree:Node"));
        text.add(SortedGraph.of(model));
    }

    public void activity(Activity activity) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        URI name = addresses.activity(activity.position());
        Resource it = model.createResource(name.toString(), resource("as:" + activity.type()))
                .addProperty(
                        property("as:object"),
                        model.createResource(activity.object().toString()))
                .addProperty(property("as:published"), time(activity.published()), XSDDatatype.XSDdateTime)
                .addLiteral(property("relais:feedPosition"), activity.position())
                .addProperty(property("relais:leaf"), activity.leaf())
                .addProperty(property("relais:salt"), activity.salt());
        model.createResource(addresses.stream().toString()).addProperty(property("tree:member"), it);
        text.add(SortedGraph.of(model));
        if (activity.payload().isPresent()) {
            text.add(activity.payload().get().graph(), name);
        }
    }

    /** Ends a page. */
    public void end() throws IOException {
        text.end();
    }

    private Resource stream(Model model) {
        return model.createResource(addresses.stream().toString(), resource("ldes:EventStream"))
                .addProperty(RDF.type, resource("tree:Collection"));
    }
}
