package org.relais.ontology.outward;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/**
 * Writes views and concepts as HSDS 3.1 JSON. A view of a document that fits {@code HsdsProfile.FORM} gives documents
 * that fit {@code HsdsProfile.OUTWARD}; equal views give equal bytes; what the view does not hold is answered with
 * nothing. Thread-safe.
 */
public final class HsdsDocuments {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final TaxonomyTerms terms;
    private final String base;

    /** @param base of the node that is the authority for the views, as in {@code https://be.example.org} */
    public HsdsDocuments(Vocabulary vocabulary, URI base) {
        this.terms = new TaxonomyTerms(vocabulary);
        this.base = base.toString().replaceFirst("/+$", "");
    }

    /** @param fullService whether its services stand in it, told in full */
    public Optional<JsonObject> organization(View view, boolean fullService) {
        Nouns nouns = nouns(view, Optional.empty());
        return (fullService ? nouns.organizationWithServices() : nouns.organization())
                .map(organization -> told(view, organization));
    }

    /** The organization as HSDS lists it: nothing nested. */
    public Optional<JsonObject> organizationItem(View view) {
        return nouns(view, Optional.empty()).organization().map(organization -> told(view, Copy.listed(organization)));
    }

    /** The ids of all services, in the order of the view; a professional is one. */
    public List<UUID> services(View view) {
        return nouns(view, Optional.empty()).services().stream()
                .map(Service::id)
                .toList();
    }

    /**
     * @param lastModified the moment of the view in the stream of its audience
     * @param full false for the item of a list
     */
    public Optional<JsonObject> service(View view, UUID id, Optional<Instant> lastModified, boolean full) {
        return nouns(view, lastModified)
                .service(id)
                .map(service -> told(view, full ? service : Copy.listed(service)))
                .map(service -> marked(view, service));
    }

    /** The ids of all ties of a service to a place, in the order of the view. */
    public List<UUID> serviceAtLocations(View view) {
        return nouns(view, Optional.empty()).ties().map(ServiceAtLocation::id).toList();
    }

    /**
     * @param lastModified the moment of the view in the stream of its audience
     * @param full false for the item of a list
     */
    public Optional<JsonObject> serviceAtLocation(View view, UUID id, Optional<Instant> lastModified, boolean full) {
        return nouns(view, lastModified)
                .serviceAtLocation(id)
                .map(tie -> told(view, full ? tie : Copy.listed(tie)))
                .map(tie -> OutwardJson.object(tie)
                        .add("service", marked(view, tie.getJsonObject("service")))
                        .build());
    }

    public Optional<JsonObject> location(View view, UUID id) {
        return nouns(view, Optional.empty())
                .location(id)
                .map(location -> told(view, location))
                .map(location -> marked(view, location));
    }

    /** The professional as our profile tells her; as HSDS does, she is a {@link #service}. */
    public Optional<JsonObject> professional(View view) {
        return view.document() instanceof Professional professional
                ? Optional.of(told(view, professional))
                : Optional.empty();
    }

    /** All of it in one document: the professional, or the organization with its services. */
    public JsonObject whole(View view) {
        return professional(view).or(() -> organization(view, true)).orElseThrow();
    }

    /** What a list tells of a thing when asked to be minimal. */
    public JsonObject minimal(UUID id, Optional<Instant> lastModified) {
        JsonObjectBuilder item = OutwardJson.object().add("id", id.toString());
        lastModified.map(MILLISECONDS::format).ifPresent(moment -> item.add("last_modified", moment));
        return item.build();
    }

    public JsonObject taxonomy(ConceptScheme scheme) {
        return OutwardJson.of(terms.taxonomy(scheme));
    }

    public JsonObject taxonomyTerm(Concept concept) {
        return OutwardJson.of(terms.term(concept));
    }

    private Nouns nouns(View view, Optional<Instant> lastModified) {
        Optional<String> moment = lastModified.map(MILLISECONDS::format);
        return switch (view.document()) {
            case Organization organization -> Nouns.of(withUri(organization), moment);
            case Professional professional ->
                Nouns.of(
                        professional, new ServiceOfProfessional(professional, terms, language(view)).service(), moment);
        };
    }

    private Organization withUri(Organization organization) {
        URI iri = URI.create(base + "/organizations/" + organization.id() + "#it");
        return Copy.of(organization, Map.of("uri", organization.uri().or(() -> Optional.of(iri))));
    }

    private JsonObject told(View view, Record record) {
        return OutwardJson.of(new SpellingOut(terms, language(view)).of(record));
    }

    private static String language(View view) {
        return view.document().language().orElse("en");
    }

    /** Beside its organization a thing tells itself in which language it is written and whether it was invented. */
    private static JsonObject marked(View view, JsonObject thing) {
        JsonObjectBuilder builder = OutwardJson.object(thing);
        view.document().language().ifPresent(language -> builder.add("language", language));
        view.document().demonstration().ifPresent(invented -> builder.add("demonstration", invented));
        return builder.build();
    }
}
