package org.relais.directory.reconciliation.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.reconciliation.Property;
import org.relais.directory.reconciliation.Reconciling;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.profile.View;

/** One entry by its id alone, whatever its type: where it is, and a card of it to look at. */
@Path("reconcile")
@ReadByOthers
public class ReconciledEntriesResource {
    private static final List<Property> ON_CARD = List.of(Property.WEBSITE, Property.EMAIL, Property.PHONE);
    private static final int MOST_CHARACTERS = 200;

    private final Reconciling reconciling;
    private final Answers answers;
    private final Pages pages;

    @Inject
    public ReconciledEntriesResource(Reconciling reconciling, Answers answers, Pages pages) {
        this.reconciling = reconciling;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Path("entries/{id}")
    public Response entry(@BeanParam Exchange exchange, @PathParam("id") String id) {
        exchange.parameters();
        return Response.seeOther(URI.create(address(view(exchange, Parameters.id(id)))))
                .build();
    }

    @GET
    @Path("preview")
    public Response preview(@BeanParam Exchange exchange) {
        UUID id = exchange.parameters("id")
                .uuid("id")
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BAD_PARAMETER.saying("expected", "id", Sentence.of("expected.uuid"))));
        View view = view(exchange, id);
        byte[] card = pages.page("preview", exchange.languages(), card(view, exchange.languages()));
        return answers.tagged(exchange, card, Format.HTML.contentType()).build();
    }

    private View view(Exchange exchange, UUID id) {
        return reconciling
                .entry(id, answers.audience(exchange))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static String address(View view) {
        return "/" + Wording.type(view).collection() + "/" + view.id();
    }

    private PreviewModel card(View view, List<String> languages) {
        Particulars told = reconciling.told(view);
        return new PreviewModel(
                address(view),
                Wording.name(told),
                new Wording(languages).description(view, told),
                told.description().map(ReconciledEntriesResource::beginning).orElse(""),
                ON_CARD.stream()
                        .flatMap(property -> property.values(told, "en").stream()
                                .limit(1)
                                .map(value -> new PreviewModel.Fact(property.id(), value)))
                        .toList());
    }

    private static String beginning(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
