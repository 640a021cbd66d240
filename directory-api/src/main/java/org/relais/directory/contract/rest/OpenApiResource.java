package org.relais.directory.contract.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relais.directory.contract.ApiPage;
import org.relais.directory.contract.OpenApi;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Pages;

/** The contract: the OpenAPI document for programs, and the same as a page for those who write them. */
@Path("")
public class OpenApiResource {
    private final OpenApi contract;
    private final Answers answers;
    private final Pages pages;

    @Inject
    public OpenApiResource(OpenApi contract, Answers answers, Pages pages) {
        this.contract = contract;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Path("openapi{suffix: (\\.[a-z]+)?}")
    public Response document(@BeanParam Exchange exchange, @PathParam("suffix") String suffix) {
        exchange.parameters();
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> contract.document().toString().getBytes(StandardCharsets.UTF_8));
        forms.put(Format.YAML, () -> contract.yaml().getBytes(StandardCharsets.UTF_8));
        return answers.inForm(exchange, "/openapi", Exchange.suffix(suffix), forms)
                .build();
    }

    @GET
    @Path("api-docs")
    public Response page(@BeanParam Exchange exchange) {
        exchange.parameters();
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.HTML, () -> pages.page("api-docs", exchange.languages(), ApiPage.of(contract)));
        return answers.inForm(exchange, "/api-docs", Optional.empty(), forms).build();
    }
}
