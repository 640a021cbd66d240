package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private static final List<Format> RDF = List.of(Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.RDF_XML);

    private final Vocabulary vocabulary;
    private final RdfDocuments rdf;
    private final Answers answers;
    private final Pages pages;
    private final VocabularyPages vocabularyPages;

    @Inject
    public VocabularyResource(
            Vocabulary vocabulary, RdfDocuments rdf, Answers answers, Pages pages, VocabularyPages vocabularyPages) {
        this.vocabulary = vocabulary;
        this.rdf = rdf;
        this.answers = answers;
        this.pages = pages;
        this.vocabularyPages = vocabularyPages;
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
        Map<Format, Supplier<byte[]>> forms = vocabulary
                .scheme(name)
                .map(scheme -> forms(
                        exchange,
                        format -> rdf.scheme(scheme, format),
                        (messages, others) -> vocabularyPages.of(scheme, messages, others)))
                .or(() -> rdf.termLists().stream()
                        .filter(list -> list.name().equals(name))
                        .map(list -> forms(
                                exchange,
                                format -> rdf.termList(list, format),
                                (messages, others) -> vocabularyPages.of(list, messages, others)))
                        .findFirst())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return answers.inForm(exchange, "/vocabulary/" + name, Exchange.suffix(suffix), forms)
                .build();
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
        return answers.inForm(
                        exchange,
                        "/vocabulary/" + scheme + "/" + concept.notation(),
                        Exchange.suffix(suffix),
                        forms(
                                exchange,
                                format -> rdf.concept(concept, format),
                                (messages, others) -> vocabularyPages.of(concept, messages, others)))
                .build();
    }

    private Map<Format, Supplier<byte[]>> forms(
            Exchange exchange,
            Function<RdfFormat, byte[]> graph,
            BiFunction<Messages, List<Format>, VocabularyModel> model) {
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        for (Format format : RDF) {
            format.rdf().ifPresent(rdfFormat -> forms.put(format, () -> graph.apply(rdfFormat)));
        }
        forms.put(Format.HTML, () -> page(exchange, model.apply(Messages.forReader(exchange.languages()), RDF)));
        return forms;
    }
}
