package org.relais.search.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.OrganizationIdentifier;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Program;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceArea;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.hsds.Text;

/** Gathers what can be read in a profile: what it is called, where it is, where it serves, what it says of itself. */
final class ProfileTexts {
    private static final Set<String> NAMES = Set.of("name", "alternate_name");

    private final String language;
    private final List<Wording> names = new ArrayList<>();
    private final List<Wording> places = new ArrayList<>();
    private final List<Wording> served = new ArrayList<>();
    private final List<Wording> texts = new ArrayList<>();

    /** @param language that the plain members are written in, empty when unknown */
    ProfileTexts(String language) {
        this.language = language;
    }

    List<Wording> names() {
        return names;
    }

    List<Wording> places() {
        return places;
    }

    List<Wording> served() {
        return served;
    }

    List<Wording> texts() {
        return texts;
    }

    ProfileTexts organization(Organization organization) {
        add(names, organization.name(), organization.alternateName());
        add(texts, organization.description());
        organization
                .translations()
                .forEach((in, members) -> members.forEach(
                        (member, text) -> (NAMES.contains(member) ? names : texts).add(new Wording(text.value(), in))));
        organization.services().forEach(this::service);
        organization.programs().forEach(this::program);
        organization.locations().forEach(this::location);
        organization.contacts().forEach(this::contact);
        organization.organizationIdentifiers().stream()
                .map(OrganizationIdentifier::identifier)
                .forEach(identifier -> add(texts, identifier));
        return this;
    }

    ProfileTexts professional(Professional professional) {
        Professional.Identity identity = professional.identity();
        add(names, Optional.of(identity.name()), identity.givenName(), identity.familyName());
        identity.alternateNames().forEach(name -> add(names, Optional.of(name)));
        add(texts, identity.title(), identity.description());
        identity.translations()
                .forEach((in, members) -> members.forEach(
                        (member, text) -> (member.equals("name") ? names : texts).add(new Wording(text.value(), in))));
        professional.practice().ifPresent(practice -> {
            add(texts, practice.bar(), practice.registerNumber());
            practice.courts().forEach(court -> add(texts, Optional.of(court)));
        });
        professional.reach().ifPresent(reach -> {
            reach.locations().forEach(this::location);
            reach.serviceAreas().forEach(this::area);
        });
        professional.memberships().forEach(membership -> add(texts, membership.role()));
        return this;
    }

    ProfileTexts service(Service service) {
        add(texts, service.name(), service.alternateName(), service.description());
        add(texts, service.eligibilityDescription(), service.applicationProcess());
        translated(texts, service.translations());
        service.serviceAreas().forEach(this::area);
        service.contacts().forEach(this::contact);
        service.serviceAtLocations().forEach(this::tie);
        return this;
    }

    ProfileTexts location(Location location) {
        add(texts, location.name(), location.alternateName(), location.description());
        translated(texts, location.translations());
        location.addresses().forEach(this::address);
        location.contacts().forEach(this::contact);
        return this;
    }

    private void tie(ServiceAtLocation tie) {
        add(texts, tie.description());
        translated(texts, tie.translations());
        tie.location().ifPresent(this::location);
        tie.serviceAreas().forEach(this::area);
    }

    private void address(Address address) {
        add(places, address.city(), address.region(), address.stateProvince());
        add(places, address.postalCode());
        translated(places, address.translations());
    }

    private void area(ServiceArea area) {
        add(served, area.name());
        translated(served, area.translations());
    }

    private void program(Program program) {
        add(texts, program.name(), program.alternateName(), program.description());
        translated(texts, program.translations());
    }

    private void contact(Contact contact) {
        add(texts, contact.name(), contact.title(), contact.department());
        translated(texts, contact.translations());
    }

    private void translated(List<Wording> to, Map<String, Map<String, Text>> translations) {
        translations.forEach((in, members) -> members.values().forEach(text -> to.add(new Wording(text.value(), in))));
    }

    @SafeVarargs
    private void add(List<Wording> to, Optional<String>... texts) {
        for (Optional<String> text : texts) {
            text.ifPresent(value -> to.add(new Wording(value, language)));
        }
    }
}
