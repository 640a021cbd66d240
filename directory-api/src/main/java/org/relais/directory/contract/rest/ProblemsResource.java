package org.relais.directory.contract.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.relais.directory.contract.ProblemTypeModel;
import org.relais.directory.contract.TellProblem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;

/** Every problem this node tells of, each at the address that is its type. */
@Path("problems")
public class ProblemsResource {
    private final TellProblem telling;
    private final Answers answers;
    private final Pages pages;

    @Inject
    public ProblemsResource(TellProblem telling, Answers answers, Pages pages) {
        this.telling = telling;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    public Response all(@BeanParam Exchange exchange) {
        return answer(
                exchange,
                "/problems",
                "",
                this::list,
                "problems",
                messages -> byStatus().map(type -> model(type, messages)).toList());
    }

    @GET
    @Path("{slug: [^/.]+}{suffix: (\\.[a-z]+)?}")
    public Response one(
            @BeanParam Exchange exchange, @PathParam("slug") String slug, @PathParam("suffix") String suffix) {
        ProblemType type = ProblemType.ofSlug(slug).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return answer(
                exchange,
                "/problems/" + slug,
                suffix,
                messages -> telling.json(type.problem(), messages),
                "problem-type",
                messages -> model(type, messages));
    }

    private Response answer(
            Exchange exchange,
            String path,
            String suffix,
            Function<Messages, JsonValue> json,
            String template,
            Function<Messages, Object> model) {
        exchange.parameters();
        Messages messages = Messages.forReader(exchange.languages());
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> json.apply(messages).toString().getBytes(StandardCharsets.UTF_8));
        forms.put(Format.HTML, () -> pages.page(template, exchange.languages(), model.apply(messages)));
        return answers.inForm(exchange, path, Exchange.suffix(suffix), forms)
                .header(HttpHeaders.CONTENT_LANGUAGE, messages.language())
                .build();
    }

    private static Stream<ProblemType> byStatus() {
        return Arrays.stream(ProblemType.values()).sorted(Comparator.comparingInt(ProblemType::status));
    }

    private JsonValue list(Messages messages) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        byStatus().forEach(type -> all.add(telling.json(type.problem(), messages)));
        return all.build();
    }

    private ProblemTypeModel model(ProblemType type, Messages messages) {
        return new ProblemTypeModel(
                messages.say(type.title()),
                type.status(),
                messages.say(type.problem().detail()),
                type.slug(),
                telling.address(type),
                "/problems/" + type.slug(),
                pretty(telling.json(type.problem(), messages)));
    }

    private static String pretty(JsonObject body) {
        StringBuilder text = new StringBuilder("{");
        body.forEach((name, value) -> text.append(text.length() > 1 ? ",\n  " : "\n  ")
                .append(JSON.createValue(name))
                .append(": ")
                .append(value));
        return text.append("\n}").toString();
    }
}
