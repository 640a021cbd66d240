package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relais.directory.lookup.InventedEntries;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Pages;
import org.relais.ontology.skos.Vocabulary;

/** How entries are said in RDF, as a page. */
@Path("rdf-profile")
public class RdfProfileResource {
    private final InventedEntries entries;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Pages pages;

    @Inject
    public RdfProfileResource(InventedEntries entries, Vocabulary vocabulary, Answers answers, Pages pages) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    public Response page(@BeanParam Exchange exchange) {
        exchange.parameters();
        Map<Format, Supplier<byte[]>> forms = Map.of(
                Format.HTML,
                () -> pages.page("rdf-profile", exchange.languages(), RdfProfileModel.of(entries, vocabulary)));
        return answers.inForm(exchange, "/rdf-profile", Optional.empty(), forms).build();
    }
}
