package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.directory.lookup.ReadThing;
import org.relais.directory.lookup.ReadThing.Gone;
import org.relais.directory.lookup.ReadThing.Seen;
import org.relais.directory.lookup.ReadThing.Unknown;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.outward.HsdsDocuments;
import org.relais.ontology.outward.VcardDocuments;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.skos.Vocabulary;

/** Answers the address of one thing in every form it has. */
@Dependent
class Things {
    private final ReadThing readThing;
    private final Answers answers;
    private final Settings settings;
    private final Relations relations;
    private final HsdsDocuments hsds;
    private final RdfDocuments rdf;
    private final VcardDocuments cards;
    private final Pages pages;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    @Inject
    Things(
            ReadThing readThing,
            Answers answers,
            Settings settings,
            Relations relations,
            HsdsDocuments hsds,
            RdfDocuments rdf,
            VcardDocuments cards,
            Pages pages,
            Vocabulary vocabulary,
            InstantSource clock) {
        this.readThing = readThing;
        this.answers = answers;
        this.settings = settings;
        this.relations = relations;
        this.hsds = hsds;
        this.rdf = rdf;
        this.cards = cards;
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Response answer(Exchange exchange, Thing thing, String id, String suffix, boolean full) {
        UUID uuid = Parameters.id(id);
        Seen seen = seen(exchange, uuid);
        JsonObject json = json(thing, seen, uuid, full);
        Map<Format, Supplier<byte[]>> forms = new LinkedHashMap<>();
        forms.put(Format.JSON, () -> json.toString().getBytes(StandardCharsets.UTF_8));
        String path = "/" + thing.collection() + "/" + uuid;
        for (Format format : Format.values()) {
            format.rdf().ifPresent(rdfFormat -> forms.put(format, () -> graph(seen, thing, path, rdfFormat)));
        }
        if (thing.hasCard()) {
            forms.put(
                    Format.VCARD,
                    () -> cards.card(seen.view(), uuid, seen.changedAt()).orElseThrow());
        }
        List<Format> others = List.copyOf(forms.keySet());
        forms.put(Format.HTML, () -> pages.page("entry", exchange.languages(), page(exchange, seen, path, others)));
        Optional<String> named = Exchange.suffix(suffix);
        Format format = answers.chosen(exchange, named, forms.keySet());
        if (format == Format.HTML && !thing.isProfile()) {
            return Response.seeOther(onPage(thing, seen, uuid)).build();
        }
        return answers.inForm(exchange, path, named, forms)
                .links(relations.of(thing, uuid, seen.view(), format))
                .build();
    }

    /** The view in which there is such a thing. */
    View view(Exchange exchange, Thing thing, UUID id) {
        Seen seen = seen(exchange, id);
        json(thing, seen, id, false);
        return seen.view();
    }

    private Seen seen(Exchange exchange, UUID id) {
        return switch (readThing.read(id, answers.audience(exchange))) {
            case Seen found -> found;
            case Gone gone -> throw new ProblemException(ProblemType.GONE);
            case Unknown unknown -> throw new ProblemException(ProblemType.NOT_FOUND);
        };
    }

    private JsonObject json(Thing thing, Seen seen, UUID id, boolean full) {
        return thing.json(hsds, seen, id, full).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Where the part stands on the page of its entry; a tie of a service to a place is where the service is. */
    private URI onPage(Thing thing, Seen seen, UUID id) {
        String place = switch (seen.view().document()) {
            case Organization organization ->
                "/organizations/" + organization.id() + "#" + anchor(thing, organization, id);
            case Professional professional
            when thing == Thing.LOCATION ->
                "/professionals/" + professional.id() + "#" + EntryPage.anchor(Thing.LOCATION, id);
            case Professional professional -> "/professionals/" + professional.id();
        };
        return URI.create(settings.baseUrl() + place);
    }

    private static String anchor(Thing thing, Organization organization, UUID id) {
        return thing == Thing.SERVICE_AT_LOCATION
                ? organization.services().stream()
                        .filter(service -> service.serviceAtLocations().stream()
                                .anyMatch(tie -> tie.id().equals(id)))
                        .map(service -> EntryPage.anchor(Thing.SERVICE, service.id()))
                        .findFirst()
                        .orElseThrow()
                : EntryPage.anchor(thing, id);
    }

    private EntryModel page(Exchange exchange, Seen seen, String path, List<Format> forms) {
        Messages messages = Messages.forReader(exchange.languages());
        return new EntryPage(
                        vocabulary,
                        messages,
                        clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())
                .of(seen.view(), path, forms);
    }

    private byte[] graph(Seen seen, Thing thing, String path, RdfFormat format) {
        return thing.isProfile()
                ? rdf.profile(seen.view(), format)
                : rdf.part(seen.view(), URI.create(settings.baseUrl() + path), format);
    }

    Optional<JsonObject> listed(Thing thing, Seen seen, UUID id, boolean full) {
        return thing == Thing.ORGANIZATION && !full
                ? hsds.organizationItem(seen.view())
                : thing.json(hsds, seen, id, full);
    }
}
