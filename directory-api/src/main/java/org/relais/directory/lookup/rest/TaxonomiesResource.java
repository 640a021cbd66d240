package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.outward.CsvDocuments;
import org.relais.ontology.outward.HsdsDocuments;
import org.relais.ontology.outward.HsdsPage;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Vocabulary;

/** HSDS {@code /taxonomies} and {@code /taxonomy_terms}: our concept schemes and concepts as HSDS says them. */
@Path("")
public class TaxonomiesResource {
    private static final String[] TAXONOMIES = {"search", "page", "per_page", "format"};
    private static final String[] TERMS = {
        "search", "page", "per_page", "format", "taxonomy_id", "top_only", "parent_id"
    };

    private final Vocabulary vocabulary;
    private final HsdsDocuments hsds;
    private final CsvDocuments tables;
    private final Naming naming;
    private final Answers answers;
    private final Relations relations;

    @Inject
    public TaxonomiesResource(
            Vocabulary vocabulary,
            HsdsDocuments hsds,
            CsvDocuments tables,
            Naming naming,
            Answers answers,
            Relations relations) {
        this.vocabulary = vocabulary;
        this.hsds = hsds;
        this.tables = tables;
        this.naming = naming;
        this.answers = answers;
        this.relations = relations;
    }

    @GET
    @Path("taxonomies{suffix: (\\.[a-z]+)?}")
    public Response taxonomies(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        return taxonomies(exchange, suffix, exchange.parameters(TAXONOMIES));
    }

    private Response taxonomies(Exchange exchange, String suffix, Parameters parameters) {
        return page(
                exchange,
                "taxonomy",
                "/taxonomies",
                Exchange.suffix(suffix),
                parameters,
                vocabulary.schemes().stream().map(hsds::taxonomy).toList());
    }

    @POST
    @Path("taxonomies{suffix: (\\.[a-z]+)?}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    public Response queryTaxonomies(@BeanParam Exchange exchange, @PathParam("suffix") String suffix, String body) {
        return taxonomies(exchange, suffix, Posted.parameters(exchange, body, TAXONOMIES));
    }

    @GET
    @Path("taxonomies/{id}")
    public Response taxonomy(@BeanParam Exchange exchange, @PathParam("id") String id) {
        exchange.parameters();
        return one(
                exchange,
                "taxonomy",
                "taxonomies",
                vocabulary.schemes().stream()
                        .filter(scheme -> scheme.id().toString().equals(id))
                        .map(hsds::taxonomy)
                        .findFirst());
    }

    @GET
    @Path("taxonomy_terms{suffix: (\\.[a-z]+)?}")
    public Response terms(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        return terms(exchange, suffix, exchange.parameters(TERMS));
    }

    private Response terms(Exchange exchange, String suffix, Parameters parameters) {
        Optional<ConceptScheme> scheme = parameters.text("taxonomy_id").map(naming::scheme);
        Optional<List<URI>> parents = parameters
                .text("parent_id")
                .map(name -> naming.concepts("parent_id", name).stream()
                        .map(Concept::iri)
                        .toList());
        boolean topOnly = parameters.flag("top_only");
        List<JsonObject> found = scheme.map(List::of).orElseGet(vocabulary::schemes).stream()
                .flatMap(each -> each.concepts().stream())
                .filter(concept -> !topOnly || concept.broader().isEmpty())
                .filter(concept -> parents.map(above -> above.stream().anyMatch(concept.broader()::contains))
                        .orElse(true))
                .map(hsds::taxonomyTerm)
                .toList();
        return page(exchange, "taxonomy_term", "/taxonomy_terms", Exchange.suffix(suffix), parameters, found);
    }

    @POST
    @Path("taxonomy_terms{suffix: (\\.[a-z]+)?}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    public Response queryTerms(@BeanParam Exchange exchange, @PathParam("suffix") String suffix, String body) {
        return terms(exchange, suffix, Posted.parameters(exchange, body, TERMS));
    }

    @GET
    @Path("taxonomy_terms/{id}")
    public Response term(@BeanParam Exchange exchange, @PathParam("id") String id) {
        exchange.parameters();
        Optional<Concept> concept = vocabulary.concepts().stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst();
        return one(exchange, "taxonomy_term", "taxonomy_terms", concept.map(hsds::taxonomyTerm));
    }

    private Response one(Exchange exchange, String noun, String collection, Optional<JsonObject> found) {
        JsonObject json = found.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        String path = "/" + collection + "/" + json.getString("id");
        return answers.inForm(exchange, path, Optional.empty(), json(json))
                .links(relations.ofTerm(noun, collection))
                .build();
    }

    private Response page(
            Exchange exchange,
            String noun,
            String path,
            Optional<String> suffix,
            Parameters parameters,
            List<JsonObject> all) {
        List<String> words = Folding.words(parameters.text("search").orElse(""));
        List<JsonObject> found = all.stream()
                .filter(json -> Folding.words(json.getString("name")).containsAll(words))
                .toList();
        if (parameters.text("format").filter("ndjson"::equals).isPresent()) {
            return answers.tagged(exchange, lines(found), Format.NDJSON.contentType())
                    .build();
        }
        Optional<String> named = parameters.read("format", Sentence.of("expected.format"), Lists::paged);
        int perPage = parameters.number("per_page", 25, 1, 1_000);
        int page = parameters.number("page", 1, 1, 1_000_000);
        List<JsonObject> contents =
                found.stream().skip((page - 1L) * perPage).limit(perPage).toList();
        HsdsPage listed = new HsdsPage(found.size(), page, perPage, contents);
        Map<Format, Supplier<byte[]>> forms = json(listed.json());
        forms.put(Format.CSV, () -> tables.list(noun, contents));
        Response.ResponseBuilder response = answers.inForm(exchange, path, suffix.or(() -> named), forms);
        if (page < listed.totalPages()) {
            response.links(answers.next(exchange, page));
        }
        return response.build();
    }

    private static byte[] lines(List<JsonObject> records) {
        return records.stream()
                .map(json -> json + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Format, Supplier<byte[]>> json(JsonObject json) {
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> json.toString().getBytes(StandardCharsets.UTF_8));
        return forms;
    }
}
