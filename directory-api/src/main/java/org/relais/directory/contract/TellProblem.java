package org.relais.directory.contract;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Addresses;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Preferences;
import org.relais.ontology.finding.Finding;

/** Words a problem in the reader's language: a page where she likes pages better, or else problem+json. */
@Dependent
public class TellProblem {
    private static final URI NOWHERE = URI.create("");

    private final Settings settings;
    private final Pages pages;

    @Inject
    public TellProblem(Settings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    /** A problem in words.
     *  @param contentType of the body
     *  @param language ISO 639 */
    public record Told(int status, String contentType, String language, byte[] body) {}

    /** Of a request whose address cannot be read. */
    public Told tell(Problem problem, Preferences liked) {
        return tell(problem, liked, NOWHERE);
    }

    /** @param asked the address of the request, with its parameters */
    public Told tell(Problem problem, Preferences liked, URI asked) {
        Messages messages = Messages.forReader(liked.languages());
        return liked.pages()
                ? new Told(
                        problem.type().status(),
                        Format.HTML.contentType(),
                        messages.language(),
                        pages.page("problem", liked.languages(), model(problem, messages, asked)))
                : new Told(
                        problem.type().status(),
                        Problem.MEDIA_TYPE,
                        messages.language(),
                        json(problem, messages).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Its body as RFC 9457 has it. */
    public JsonObject json(Problem problem, Messages messages) {
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("type", address(problem.type()))
                .add("title", messages.say(problem.type().title()))
                .add("status", problem.type().status())
                .add("detail", messages.say(problem.detail()));
        if (!problem.choices().isEmpty()) {
            body.add("choices", JSON.createArrayBuilder(problem.choices()));
        }
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            problem.errors()
                    .forEach(error -> list.add(JSON.createObjectBuilder()
                            .add("pointer", error.pointer())
                            .add("kind", error.kind().name())
                            .add("detail", sentence(error))));
            body.add("errors", list);
        }
        return body.build();
    }

    /** Where a type of problem is documented. */
    public String address(ProblemType type) {
        return settings.baseUrl() + "/problems/" + type.slug();
    }

    private static ProblemModel model(Problem problem, Messages messages, URI asked) {
        return new ProblemModel(
                messages.say(problem.type().title()),
                problem.type().status(),
                messages.say(problem.detail()),
                problem.errors().stream()
                        .map(error -> new ProblemModel.Place(error.pointer(), sentence(error)))
                        .toList(),
                problem.parameter().isEmpty() ? List.of() : choices(problem, asked),
                "/problems/" + problem.type().slug());
    }

    private static List<ProblemModel.Choice> choices(Problem problem, URI asked) {
        return problem.choices().stream()
                .map(value -> new ProblemModel.Choice(
                        Addresses.local(Addresses.with(asked, problem.parameter(), value)), value))
                .toList();
    }

    private static String sentence(Finding error) {
        return (error.kind().sentence() + " " + error.detail()).trim();
    }
}
