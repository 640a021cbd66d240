package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/** Our concept schemes and concepts, and what else has an IRI of ours, as RDF and as pages. */
@Path("vocabulary")
public class VocabularyResource {
    private final Vocabulary vocabulary;
    private final RdfDocuments rdf;
    private final Answers answers;
    private final Pages pages;
    private final VocabularyPages vocabularyPages;
    private final Relations relations;

    @Inject
    public VocabularyResource(
            Vocabulary vocabulary,
            RdfDocuments rdf,
            Answers answers,
            Pages pages,
            VocabularyPages vocabularyPages,
            Relations relations) {
        this.vocabulary = vocabulary;
        this.rdf = rdf;
        this.answers = answers;
        this.pages = pages;
        this.vocabularyPages = vocabularyPages;
        this.relations = relations;
    }

    @GET
    public Response schemes(@BeanParam Exchange exchange) {
        exchange.parameters();
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.HTML, () -> page(exchange, vocabularyPages.all(Messages.forReader(exchange.languages()))));
        return answers.inForm(exchange, "/vocabulary", Optional.empty(), forms).build();
    }

    private byte[] page(Exchange exchange, VocabularyModel model) {
        return pages.page("vocabulary", exchange.languages(), model);
    }

    @GET
    @Path("{scheme: [^/.]+}{suffix: (\\.[a-z]+)?}")
    public Response scheme(
            @BeanParam Exchange exchange, @PathParam("scheme") String name, @PathParam("suffix") String suffix) {
        exchange.parameters();
        String path = "/vocabulary/" + name;
        return vocabulary
                .scheme(name)
                .map(scheme -> answer(
                        exchange,
                        path,
                        suffix,
                        format -> rdf.scheme(scheme, format),
                        messages -> vocabularyPages.of(scheme, messages),
                        format -> relations.of(scheme, format)))
                .or(() -> rdf.termLists().stream()
                        .filter(list -> list.name().equals(name))
                        .map(list -> answer(
                                exchange,
                                path,
                                suffix,
                                format -> rdf.termList(list, format),
                                messages -> vocabularyPages.of(list, messages),
                                format -> relations.of(list, format)))
                        .findFirst())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("{scheme: [^/.]+}/{concept: [^/.]+}{suffix: (\\.[a-z]+)?}")
    public Response concept(
            @BeanParam Exchange exchange,
            @PathParam("scheme") String scheme,
            @PathParam("concept") String name,
            @PathParam("suffix") String suffix) {
        exchange.parameters();
        Concept concept =
                vocabulary.concept(scheme, name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return answer(
                exchange,
                "/vocabulary/" + scheme + "/" + concept.notation(),
                suffix,
                format -> rdf.concept(concept, format),
                messages -> vocabularyPages.of(concept, messages),
                format -> relations.of(concept, format));
    }

    private Response answer(
            Exchange exchange,
            String path,
            String suffix,
            Function<RdfFormat, byte[]> graph,
            Function<Messages, VocabularyModel> model,
            Function<Format, Link[]> links) {
        Map<Format, Supplier<byte[]>> forms = Format.graphs(graph);
        forms.put(Format.HTML, () -> page(exchange, model.apply(Messages.forReader(exchange.languages()))));
        Optional<String> named = Exchange.suffix(suffix);
        Format format = answers.chosen(exchange, named, forms.keySet());
        return answers.inForm(exchange, path, named, forms)
                .links(links.apply(format))
                .build();
    }
}
