package org.relais.ontology.outward;

import ezvcard.property.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Professional.Practice;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;

/**
 * Writes the things of a view as vCard 4.0, one card a thing. Equal views of equal moments give equal bytes. Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6350">RFC 6350</a>
 */
public final class VcardDocuments {
    private static final String ENGLISH = "en";

    private final TaxonomyTerms terms;
    private final String base;

    /** @param base of the node that is the authority for the views, as in {@code https://be.example.org} */
    public VcardDocuments(Vocabulary vocabulary, URI base) {
        this.terms = new TaxonomyTerms(vocabulary);
        this.base = base.toString().replaceFirst("/+$", "");
    }

    /**
     * The card of the organization, professional, service or location of that id; other things have none.
     *
     * @param changedAt the moment of the view in the stream of its audience
     */
    public Optional<byte[]> card(View view, UUID thing, Instant changedAt) {
        return card(view, thing).map(card -> card.revised(changedAt).bytes());
    }

    private Optional<Card> card(View view, UUID thing) {
        return switch (view.document()) {
            case Organization organization
            when organization.id().equals(thing) -> Optional.of(organization(organization));
            case Organization organization -> part(organization, thing);
            case Professional professional
            when professional.id().equals(thing) ->
                Optional.of(professional(professional, address("professionals", thing)));
            case Professional professional
            when Ids.serviceOf(professional.id()).equals(thing) ->
                Optional.of(professional(professional, address("services", thing)));
            case Professional professional ->
                professional.reach().stream()
                        .flatMap(reach -> reach.locations().stream())
                        .filter(location -> location.id().equals(thing))
                        .findFirst()
                        .map(location -> location(
                                location, new Card(Kind.location(), address("locations", thing), professional)));
        };
    }

    private Optional<Card> part(Organization organization, UUID thing) {
        Nouns nouns = Nouns.of(organization, Optional.empty());
        return nouns.service(thing)
                .map(service -> service(service, organization))
                .or(() -> nouns.location(thing)
                        .map(location -> location(
                                location,
                                new Card(Kind.location(), address("locations", thing), organization)
                                        .of(organization.name(), Optional.empty()))));
    }

    private String address(String collection, UUID id) {
        return base + "/" + collection + "/" + id;
    }

    private Card organization(Organization organization) {
        return new Card(Kind.org(), address("organizations", organization.id()), organization)
                .named(organization.name(), organization.alternateName(), organization.translations())
                .of(organization.name(), Optional.empty())
                .described(organization.description(), organization.translations())
                .reached(organization.email(), organization.website(), organization.phones())
                .at(organization.locations().stream().flatMap(location -> location.addresses().stream()))
                .about(labels(organization.attributes()))
                .origin();
    }

    private Card service(Service service, Organization organization) {
        return new Card(Kind.org(), address("services", service.id()), organization)
                .named(service.name(), service.alternateName(), service.translations())
                .of(organization.name(), service.name())
                .described(service.description(), service.translations())
                .reached(service.email(), service.url(), service.phones())
                .at(addresses(service))
                .speaking(service.languages())
                .about(labels(service.attributes()))
                .origin();
    }

    private static Stream<Address> addresses(Service service) {
        return service.serviceAtLocations().stream()
                .map(ServiceAtLocation::location)
                .flatMap(Optional::stream)
                .flatMap(location -> location.addresses().stream());
    }

    private Card location(Location location, Card card) {
        return card.named(location.name(), location.alternateName(), location.translations())
                .described(location.description(), location.translations())
                .reached(Optional.empty(), location.url(), location.phones())
                .at(location.addresses().stream())
                .onTheGlobe(location)
                .speaking(location.languages())
                .about(labels(location.attributes()))
                .origin();
    }

    private Card professional(Professional professional, String address) {
        Professional.Identity identity = professional.identity();
        Card card = new Card(Kind.individual(), address, professional)
                .named(
                        Optional.of(identity.name()),
                        identity.alternateNames().stream().findFirst(),
                        identity.translations())
                .person(identity)
                .described(identity.description(), identity.translations());
        professional
                .reach()
                .ifPresent(reach -> card.reached(reach.email(), reach.website(), reach.phones())
                        .at(reach.locations().stream().flatMap(location -> location.addresses().stream())));
        professional
                .practice()
                .ifPresent(practice -> card.speaking(practice.languages()).about(labels(practice)));
        return card.origin();
    }

    private List<String> labels(List<Attribute> attributes) {
        return attributes.stream()
                .flatMap(attribute -> terms.label(attribute, ENGLISH).stream())
                .toList();
    }

    private List<String> labels(Practice practice) {
        return practice.tags()
                .flatMap(concept -> terms.label(concept, ENGLISH).stream())
                .toList();
    }
}
