package org.relais.ontology.outward;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Professional.Identity;
import org.relais.ontology.hsds.Professional.Membership;
import org.relais.ontology.hsds.Professional.Practice;
import org.relais.ontology.hsds.Professional.Reach;
import org.relais.ontology.hsds.Service;

/**
 * The one service as which a professional appears to those who know HSDS alone: named after her, she its first
 * contact. What HSDS has no member for, and who confirmed a single field group, stands in her own document only.
 */
record ServiceOfProfessional(Professional professional, TaxonomyTerms terms, String language) {
    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    Service service() {
        JsonObjectBuilder service = OutwardJson.object()
                .add("id", Ids.serviceOf(professional.id()).toString())
                .add("name", withBar(identity().name()))
                .add("alternate_name", String.join(", ", identity().alternateNames()))
                .add("description", identity().description().orElseGet(this::whatSheDoes))
                .add("status", "active")
                .add("contacts", OutwardJson.array().add(herself()))
                .add("assurance", trees(professional.assurance()))
                .add("provenance", trees(professional.provenance()))
                .add("translations", translations(Map.of("name", this::withBar, "description", AS_IT_IS)));
        professional.practice().ifPresent(practice -> service.addAll(told(practice)));
        professional.reach().ifPresent(reach -> service.addAll(told(reach)));
        ownOrganization().ifPresent(own -> service.add("organization_id", own.toString()));
        return HsdsJson.read(HsdsJson.pruned(service.build()), Service.class);
    }

    private Identity identity() {
        return professional.identity();
    }

    private String withBar(String name) {
        return professional
                .practice()
                .flatMap(Practice::bar)
                .map(bar -> name + " – " + bar)
                .orElse(name);
    }

    /** Such as "lawyer: trafficking law, wage claims", in her language. */
    private String whatSheDoes() {
        return professional.practice().stream()
                .flatMap(practice -> Stream.of(practice.kinds(), practice.legalFields()))
                .map(concepts -> concepts.stream()
                        .flatMap(concept -> terms.label(concept, language).stream())
                        .collect(Collectors.joining(", ")))
                .filter(labels -> !labels.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private JsonObjectBuilder herself() {
        JsonObjectBuilder contact = OutwardJson.object()
                .add("id", professional.id().toString())
                .add("name", identity().name())
                .add("title", identity().title().orElse(""))
                .add("translations", translations(Map.of("name", AS_IT_IS, "title", AS_IT_IS)));
        professional
                .reach()
                .ifPresent(
                        reach -> contact.add("email", reach.email().orElse("")).add("phones", trees(reach.phones())));
        return contact;
    }

    private static JsonObjectBuilder told(Practice practice) {
        JsonArrayBuilder attributes = OutwardJson.array();
        practice.tags().distinct().forEach(concept -> attributes.add(attribute(practice, concept)));
        return OutwardJson.object()
                .add(
                        "accreditations",
                        Stream.of(practice.bar(), practice.registerNumber())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                .add("languages", trees(practice.languages()))
                .add("attributes", attributes);
    }

    private static JsonObjectBuilder attribute(Practice practice, URI concept) {
        return OutwardJson.object()
                .add("id", Ids.of(practice.id(), concept.toString()).toString())
                .add("taxonomy_term_id", Ids.of(concept).toString());
    }

    private JsonObjectBuilder told(Reach reach) {
        JsonArrayBuilder ties = OutwardJson.array();
        reach.locations().forEach(location -> ties.add(tie(location)));
        return OutwardJson.object()
                .add("email", reach.email().orElse(""))
                .add("url", reach.website().map(URI::toString).orElse(""))
                .add("service_areas", trees(reach.serviceAreas()))
                .add("service_at_locations", ties);
    }

    private JsonObjectBuilder tie(Location location) {
        return OutwardJson.object()
                .add(
                        "id",
                        Ids.serviceAtLocationOf(professional.id(), location.id())
                                .toString())
                .add("location_id", location.id().toString());
    }

    private Optional<UUID> ownOrganization() {
        return professional.memberships().stream()
                .filter(membership -> membership.own().orElse(false))
                .map(Membership::organizationId)
                .findFirst();
    }

    /** @param members those of identity that are wanted, and how their wording is said there */
    private JsonObjectBuilder translations(Map<String, UnaryOperator<String>> members) {
        JsonObjectBuilder languages = OutwardJson.object();
        identity().translations().forEach((tag, texts) -> {
            JsonObjectBuilder kept = OutwardJson.object();
            texts.forEach((member, text) -> {
                if (members.containsKey(member)) {
                    kept.add(
                            member,
                            OutwardJson.object()
                                    .add("value", members.get(member).apply(text.value()))
                                    .add("origin", text.origin().name()));
                }
            });
            languages.add(tag, kept);
        });
        return languages;
    }

    private static JsonArrayBuilder trees(List<? extends Record> records) {
        JsonArrayBuilder array = OutwardJson.array();
        records.forEach(record -> array.add(HsdsJson.tree(record)));
        return array;
    }
}
