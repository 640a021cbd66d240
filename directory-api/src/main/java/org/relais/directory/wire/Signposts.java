package org.relais.directory.wire;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Link;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How a document stands among others: told by each form of it in its {@code Link} headers, and of all forms by its link
 * set.
 *
 * @param document its address without suffix
 * @param cited the address by which to refer to what it tells of
 * @param types classes of what it tells of
 * @param licence under which it may be repeated
 * @param collection the address of the list it stands in
 * @param items what is had besides, by address: media type; of these the link set alone tells, they may be many
 * @param forms that it has
 * @param linkset the address of its link set, where it has one
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting, level 2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9264">RFC 9264</a>
 */
public record Signposts(
        URI document,
        URI cited,
        List<URI> types,
        Optional<URI> licence,
        Optional<URI> collection,
        Map<URI, String> items,
        List<Format> forms,
        Optional<URI> linkset) {
    private static final URI PAGE = URI.create("http://schema.org/AboutPage");

    /** What the document says of itself in that form. */
    public List<Link> links(Format format) {
        List<Link> links = new ArrayList<>();
        links.add(link(cited, "cite-as"));
        if (format == Format.HTML) {
            links.add(link(PAGE, "type"));
        }
        types.forEach(type -> links.add(link(type, "type")));
        licence.ifPresent(address -> links.add(link(address, "license")));
        collection.ifPresent(list -> links.add(link(list, "collection")));
        if (format == Format.HTML) {
            forms.stream().filter(Signposts::isMetadata).forEach(form -> links.add(described(form)));
        }
        if (isMetadata(format)) {
            links.add(typed(document, "describes", Format.HTML.mediaType().toString()));
        }
        linkset.ifPresent(address -> links.add(
                typed(address, "linkset", Format.LINKSET_JSON.mediaType().toString())));
        return links;
    }

    /** The link set in both its forms. */
    public Map<Format, Supplier<byte[]>> linksetForms() {
        Map<Format, Supplier<byte[]>> written = new LinkedHashMap<>();
        written.put(Format.LINKSET_JSON, () -> json().getBytes(StandardCharsets.UTF_8));
        written.put(Format.LINKSET, () -> text().getBytes(StandardCharsets.UTF_8));
        return written;
    }

    private Map<URI, List<Link>> byContext() {
        Map<URI, List<Link>> all = new LinkedHashMap<>();
        List<Link> page = links(Format.HTML);
        items.forEach((item, type) -> page.add(typed(item, "item", type)));
        all.put(document, page);
        forms.stream().filter(Signposts::isMetadata).forEach(form -> all.put(address(form), links(form)));
        items.keySet().forEach(item -> all.put(item, List.of(link(document, "collection"))));
        return all;
    }

    private String json() {
        JsonArrayBuilder contexts = JSON.createArrayBuilder();
        byContext().forEach((anchor, links) -> {
            JsonObjectBuilder context = JSON.createObjectBuilder().add("anchor", anchor.toString());
            links.stream()
                    .collect(Collectors.groupingBy(Link::getRel, LinkedHashMap::new, Collectors.toList()))
                    .forEach((relation, targets) -> context.add(relation, targets(targets)));
            contexts.add(context);
        });
        return JSON.createObjectBuilder().add("linkset", contexts).build().toString();
    }

    private static JsonArrayBuilder targets(List<Link> links) {
        JsonArrayBuilder targets = JSON.createArrayBuilder();
        links.forEach(link -> {
            JsonObjectBuilder target =
                    JSON.createObjectBuilder().add("href", link.getUri().toString());
            if (link.getType() != null) {
                target.add("type", link.getType());
            }
            targets.add(target);
        });
        return targets;
    }

    private String text() {
        return byContext().entrySet().stream()
                .flatMap(context ->
                        context.getValue().stream().map(link -> link + "; anchor=\"" + context.getKey() + "\""))
                .collect(Collectors.joining(",\n", "", "\n"));
    }

    private Link described(Format form) {
        return typed(address(form), "describedby", form.mediaType().toString());
    }

    private URI address(Format form) {
        return URI.create(document + "." + form.suffix());
    }

    private static boolean isMetadata(Format format) {
        return format.rdf().isPresent();
    }

    private static Link typed(URI target, String relation, String type) {
        return Link.fromUri(target).rel(relation).type(type).build();
    }

    private static Link link(URI target, String relation) {
        return Link.fromUri(target).rel(relation).build();
    }
}
