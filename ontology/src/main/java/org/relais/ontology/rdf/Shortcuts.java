package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Schedule;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.TaxonomyTerm;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/**
 * What follows from the members and is said once more in the words that others look for: tags as direct properties,
 * languages and countries as entries of the EU's authority tables, telephone numbers as addresses. Nothing of it is
 * read back.
 */
final class Shortcuts {
    private static final Property OTHER_TAG = property("dct:subject");
    private static final Map<String, Property> TAGS = Map.of(
            "service-types", property("dct:type"),
            "organization-kinds", property("org:classification"),
            "target-groups", property("dct:audience"),
            "legal-fields", property("relais:legalField"),
            "exploitation-forms", property("relais:exploitationForm"),
            "procedural-stages", property("relais:proceduralStage"));
    private static final Map<String, Resource> PHONE_TYPES = Map.of(
            "voice", resource("vcard:Voice"),
            "cell", resource("vcard:Cell"),
            "fax", resource("vcard:Fax"),
            "text", resource("vcard:Text"),
            "textphone", resource("vcard:TextPhone"),
            "video", resource("vcard:Video"),
            "pager", resource("vcard:Pager"));
    private static final Map<String, Resource> DAYS = Map.of(
            "MO", resource("schema:Monday"),
            "TU", resource("schema:Tuesday"),
            "WE", resource("schema:Wednesday"),
            "TH", resource("schema:Thursday"),
            "FR", resource("schema:Friday"),
            "SA", resource("schema:Saturday"),
            "SU", resource("schema:Sunday"));

    private final Vocabulary vocabulary;
    private final Set<URI> publicKinds;

    Shortcuts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        publicKinds = vocabulary.withNarrower(Vocabulary.iri("organization-kinds", "public-institution"));
    }

    /** Whether its kind is public institution or narrower. */
    boolean isPublic(Organization organization) {
        return organization.attributes().stream()
                .flatMap(tag -> concept(tag).stream())
                .anyMatch(publicKinds::contains);
    }

    /** @param around the place of the record that this one stands in */
    void add(Record record, Place place, Place around) {
        switch (record) {
            case Organization organization -> {
                DescribedBy.add(organization, place);
                PublicSector.add(organization, place);
            }
            case Service service -> {
                DescribedBy.add(service, place);
                PublicSector.add(service, place);
            }
            case Location location -> DescribedBy.add(location, place);
            case Professional professional -> DescribedBy.add(professional, place);
            case Attribute tag -> concept(tag).ifPresent(concept -> tag(around.subject(), concept));
            case Language language ->
                language.code()
                        .flatMap(AuthorityCodes::language)
                        .ifPresent(entry -> language(entry, place.node(), around.subject()));
            case Address address ->
                add(place.node(), "cv:adminUnit", address.country().flatMap(AuthorityCodes::country));
            case Phone phone -> phone(phone, place.node());
            case Schedule schedule ->
                days(schedule).forEach(day -> add(place.node(), "schema:dayOfWeek", Optional.of(day)));
            default -> {}
        }
    }

    private static void add(Resource subject, String property, Optional<Resource> object) {
        object.ifPresent(resource -> subject.addProperty(property(property), resource));
    }

    private Optional<URI> concept(Attribute tag) {
        return tag.taxonomyTerm()
                .flatMap(TaxonomyTerm::termUri)
                .or(() -> tag.taxonomyTermId().flatMap(vocabulary::concept).map(Concept::iri));
    }

    private static void tag(Resource subject, URI concept) {
        if (Literals.isWebAddress(concept.toString())) {
            String scheme =
                    concept.toString().replaceFirst("^" + Vocabulary.BASE, "").replaceFirst("#.*", "");
            subject.addProperty(
                    TAGS.getOrDefault(scheme, OTHER_TAG), subject.getModel().createResource(concept.toString()));
        }
    }

    /** A person has no language as a service has one; she knows it. */
    private static void language(Resource entry, Resource node, Resource owner) {
        node.addProperty(property("skos:exactMatch"), entry);
        if (!owner.hasProperty(RDF.type, resource("foaf:Person"))) {
            owner.addProperty(property("dct:language"), entry);
        }
    }

    private static void phone(Phone phone, Resource node) {
        phone.type().map(PHONE_TYPES::get).ifPresent(type -> node.addProperty(RDF.type, type));
        phone.number()
                .map(number -> number.replaceAll("[ ().-]", ""))
                .filter(number -> number.matches("\\+[0-9]{6,15}"))
                .ifPresent(number -> node.addProperty(
                        property("vcard:hasValue"), node.getModel().createResource("tel:" + number)));
    }

    private static Stream<Resource> days(Schedule schedule) {
        return schedule.byday().stream()
                .flatMap(days -> Arrays.stream(days.split(",")))
                .flatMap(day -> Stream.ofNullable(DAYS.get(day)));
    }
}
