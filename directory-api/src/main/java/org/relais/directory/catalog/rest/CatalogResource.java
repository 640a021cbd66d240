package org.relais.directory.catalog.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relais.directory.catalog.NodeCatalog;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Signposts;
import org.relais.ontology.rdf.Catalog;
import org.relais.ontology.rdf.RdfDocuments;

/** The catalogue: DCAT-AP for portals, VoID for crawlers, a page for people, and its link set. */
@Path("")
public class CatalogResource {
    private static final URI CATALOG = URI.create("http://www.w3.org/ns/dcat#Catalog");

    private final NodeCatalog catalog;
    private final RdfDocuments rdf;
    private final Answers answers;
    private final Pages pages;
    private final String base;

    @Inject
    public CatalogResource(NodeCatalog catalog, RdfDocuments rdf, Answers answers, Pages pages, Settings settings) {
        this.catalog = catalog;
        this.rdf = rdf;
        this.answers = answers;
        this.pages = pages;
        this.base = settings.baseUrl().toString();
    }

    @GET
    @Path("catalog{suffix: (\\.[a-z]+)?}")
    public Response catalog(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        exchange.parameters();
        Catalog now = catalog.now();
        Map<Format, Supplier<byte[]>> forms = Format.graphs(format -> rdf.catalog(now, format));
        forms.put(
                Format.HTML,
                () -> pages.page(
                        "catalog",
                        exchange.languages(),
                        CatalogModel.of(now, Messages.forReader(exchange.languages()))));
        Optional<String> named = Exchange.suffix(suffix);
        Format format = answers.chosen(exchange, named, forms.keySet());
        return answers.inForm(exchange, "/catalog", named, forms)
                .links(signposts(now).links(format).toArray(Link[]::new))
                .build();
    }

    @GET
    @Path("linkset/catalog{suffix: (\\.[a-z]+)?}")
    public Response linkset(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        exchange.parameters();
        return answers.inForm(
                        exchange,
                        "/linkset/catalog",
                        Exchange.suffix(suffix),
                        signposts(catalog.now()).linksetForms())
                .build();
    }

    /** What stands in the catalogue, as VoID. */
    @GET
    @Path(".well-known/void{suffix: (\\.[a-z]+)?}")
    public Response datasets(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        exchange.parameters();
        return answers.inForm(
                        exchange,
                        "/.well-known/void",
                        Exchange.suffix(suffix),
                        Format.graphs(
                                format -> rdf.datasets(catalog.now(), catalog.entries(), catalog.examples(), format)))
                .build();
    }

    private Signposts signposts(Catalog now) {
        Map<URI, String> items = new LinkedHashMap<>();
        now.datasets().stream()
                .flatMap(dataset -> dataset.distributions().stream())
                .forEach(form -> items.put(address(form.path()), form.mediaType()));
        return new Signposts(
                address("/catalog"),
                address("/catalog#it"),
                List.of(CATALOG),
                Optional.empty(),
                Optional.empty(),
                items,
                Format.ofRdf(),
                Optional.of(address("/linkset/catalog")));
    }

    private URI address(String path) {
        return URI.create(base + path);
    }
}
