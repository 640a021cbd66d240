package org.relais.directory.profile.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonMergePatch;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.relais.directory.access.Caller;
import org.relais.directory.problem.Conflict;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.EraseProfile;
import org.relais.directory.profile.Followers;
import org.relais.directory.profile.Outcome;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.profile.PublishProfile;
import org.relais.directory.profile.ReadProfile;
import org.relais.directory.profile.StoredProfile;
import org.relais.directory.profile.WithdrawProfile;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.OncePerKey;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsJson;

/** The editing form: the whole document, hidden parts included, for those who may edit it alone. */
@Path("profiles")
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {
    private final Caller caller;
    private final Settings settings;
    private final ProfileForm form;
    private final ReadProfile reading;
    private final PublishProfile publishing;
    private final WithdrawProfile withdrawing;
    private final EraseProfile erasing;
    private final Followers followers;
    private final OncePerKey once;

    @Inject
    public ProfilesResource(
            Caller caller,
            Settings settings,
            ProfileForm form,
            ReadProfile reading,
            PublishProfile publishing,
            WithdrawProfile withdrawing,
            EraseProfile erasing,
            Followers followers,
            OncePerKey once) {
        this.caller = caller;
        this.settings = settings;
        this.form = form;
        this.reading = reading;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.erasing = erasing;
        this.followers = followers;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@BeanParam Exchange exchange, String body) {
        Deed deed = deed(exchange);
        return once.answer(
                exchange,
                deed.actor(),
                body,
                () -> published(form.fill(StrictJson.body(body)), OptionalInt.of(0), deed));
    }

    @GET
    @Path("{id}")
    public Response read(@BeanParam Exchange exchange, @PathParam("id") String name) {
        exchange.parameters();
        caller.operator(exchange.headers());
        StoredProfile stored = stored(Parameters.id(name));
        return kept(Response.ok(HsdsJson.write(stored.profile().document())), stored.version())
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@BeanParam Exchange exchange, @PathParam("id") String name, String body) {
        Deed deed = deed(exchange);
        UUID id = Parameters.id(name);
        OptionalInt base = base(exchange, stored(id));
        ProfileForm.Filled filled = sameId(form.fill(StrictJson.body(body)), id);
        return gone(Conflict.retried(() -> published(filled, base, deed)));
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a> */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response amend(@BeanParam Exchange exchange, @PathParam("id") String name, String body) {
        Deed deed = deed(exchange);
        UUID id = Parameters.id(name);
        StoredProfile stored = stored(id);
        OptionalInt base = base(exchange, stored);
        JsonMergePatch merge = JSON.createMergePatch(StrictJson.body(body));
        JsonObject amended =
                merge.apply(HsdsJson.tree(stored.profile().document())).asJsonObject();
        ProfileForm.Filled filled = sameId(form.fill(amended), id);
        return gone(Conflict.retried(() -> published(filled, base, deed)));
    }

    /** Withdraws it, or erases it for good, whatever its version and even when it is withdrawn already. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@BeanParam Exchange exchange, @PathParam("id") String name) {
        boolean erase = exchange.parameters("erase").flag("erase");
        Deed deed = new Deed(caller.operator(exchange.headers()), Deed.Origin.EDITOR);
        UUID id = Parameters.id(name);
        if (erase) {
            if (!Conflict.retried(() -> erasing.erase(id, deed))) {
                throw new ProblemException(ProblemType.NOT_FOUND);
            }
        } else {
            OptionalInt base = base(exchange, stored(id));
            if (!Conflict.retried(() -> withdrawing.withdraw(id, base, deed))) {
                throw new ProblemException(ProblemType.STALE);
            }
        }
        return gone(Response.noContent().build());
    }

    @GET
    @Path("{id}/versions")
    public Response versions(@BeanParam Exchange exchange, @PathParam("id") String name) {
        UUID id = known(exchange, name);
        JsonArrayBuilder list = JSON.createArrayBuilder();
        reading.history(id)
                .forEach(version -> list.add(JSON.createObjectBuilder()
                        .add("version", version.version())
                        .add("at", version.at().toString())
                        .add("actor", version.deed().actor())
                        .add("origin", version.deed().origin().name())));
        return listed("versions", list);
    }

    /** The parts somebody asked to show more widely: each waits as it is, for approval by two people. */
    @GET
    @Path("{id}/widenings")
    public Response widenings(@BeanParam Exchange exchange, @PathParam("id") String name) {
        UUID id = known(exchange, name);
        JsonArrayBuilder list = JSON.createArrayBuilder();
        reading.widenings(id)
                .forEach(widening -> list.add(JSON.createObjectBuilder()
                        .add("part", widening.part().toString())
                        .add("from", widening.from().name())
                        .add("to", widening.to().name())));
        return listed("widenings", list);
    }

    private UUID known(Exchange exchange, String name) {
        exchange.parameters();
        caller.operator(exchange.headers());
        UUID id = Parameters.id(name);
        stored(id);
        return id;
    }

    private static Response listed(String name, JsonArrayBuilder list) {
        return Response.ok(JSON.createObjectBuilder().add(name, list).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whoever reads the answer may rely on it: what is hidden now is in no index any more, or 202 says not yet. */
    private Response gone(Response answer) {
        return followers.caughtUp(Followers.PATIENCE)
                ? answer
                : Response.fromResponse(answer).status(Response.Status.ACCEPTED).build();
    }

    private Deed deed(Exchange exchange) {
        exchange.parameters();
        return new Deed(caller.operator(exchange.headers()), Deed.Origin.EDITOR);
    }

    private StoredProfile stored(UUID id) {
        return reading.read(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static OptionalInt base(Exchange exchange, StoredProfile stored) {
        String match = exchange.headers().getHeaderString(HttpHeaders.IF_MATCH);
        if (match == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!match.equals(tag(stored.version()))) {
            throw new ProblemException(ProblemType.STALE);
        }
        return OptionalInt.of(stored.version());
    }

    private static ProfileForm.Filled sameId(ProfileForm.Filled filled, UUID id) {
        return filled instanceof ProfileForm.Complete complete
                        && !complete.document().id().equals(id)
                ? new ProfileForm.Faulty(List.of(Finding.at("/id", FindingKind.OTHER_ID)))
                : filled;
    }

    private Response published(ProfileForm.Filled filled, OptionalInt base, Deed deed) {
        return switch (filled) {
            case ProfileForm.Faulty faulty -> throw new ProblemException(ProblemType.REFUSED, faulty.findings());
            case ProfileForm.Complete complete -> answer(publishing.publish(complete.document(), base, deed));
        };
    }

    private Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published published ->
                kept(
                                published.version() == 1
                                        ? Response.created(URI.create(settings.baseUrl() + "/profiles/"
                                                + published.document().id()))
                                        : Response.ok(),
                                published.version())
                        .entity(told(published.document().id(), published.version(), published.findings()))
                        .build();
            case Outcome.Unchanged unchanged ->
                kept(Response.ok(), unchanged.version())
                        .entity(told(unchanged.document().id(), unchanged.version(), unchanged.findings()))
                        .build();
            case Outcome.Refused refused -> throw new ProblemException(ProblemType.REFUSED, refused.findings());
            case Outcome.Stale stale -> throw new ProblemException(ProblemType.STALE);
        };
    }

    private static String told(UUID id, int version, List<Finding> findings) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (Finding finding : findings) {
            list.add(JSON.createObjectBuilder()
                    .add("pointer", finding.pointer())
                    .add("kind", finding.kind().name())
                    .add("detail", finding.kind().sentence()));
        }
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("id", id.toString())
                .add("version", version)
                .add("findings", list);
        return body.build().toString();
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder response, int version) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.ETAG, tag(version));
    }

    private static String tag(int version) {
        return "\"v" + version + "\"";
    }
}
