package org.relais.directory.lookup.rest;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.directory.wire.Messages;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.CapacityClaim;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.OrganizationIdentifier;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Provenance;
import org.relais.ontology.hsds.Schedule;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceArea;

/** The plain facts of parts: how they are reached, when, in which languages. */
final class EntryFacts {
    private final Messages messages;

    EntryFacts(Messages messages) {
        this.messages = messages;
    }

    List<EntryModel.Fact> of(Organization organization) {
        List<EntryModel.Fact> facts = new ArrayList<>();
        reach(facts, organization.phones(), organization.email(), organization.website());
        organization.organizationIdentifiers().stream()
                .map(OrganizationIdentifier::identifier)
                .flatMap(Optional::stream)
                .forEach(number -> plain(facts, "identifier", number));
        claims(facts, organization.capacityClaims());
        return facts;
    }

    List<EntryModel.Fact> of(Service service) {
        List<EntryModel.Fact> facts = new ArrayList<>();
        reach(facts, service.phones(), service.email(), service.url());
        languages(facts, service.languages());
        areas(facts, service.serviceAreas());
        service.eligibilityDescription().ifPresent(text -> plain(facts, "eligibility", text));
        service.feesDescription().ifPresent(text -> plain(facts, "fees", text));
        hours(facts, service.schedules());
        claims(facts, service.capacityClaims());
        return facts;
    }

    List<EntryModel.Fact> of(Location location) {
        List<EntryModel.Fact> facts = new ArrayList<>();
        location.addresses().forEach(address -> plain(facts, "address", inOneLine(address)));
        reach(facts, location.phones(), Optional.empty(), location.url());
        hours(facts, location.schedules());
        return facts;
    }

    List<EntryModel.Fact> of(Contact contact) {
        List<EntryModel.Fact> facts = new ArrayList<>();
        reach(facts, contact.phones(), contact.email(), Optional.empty());
        return facts;
    }

    List<EntryModel.Fact> of(Professional professional) {
        List<EntryModel.Fact> facts = new ArrayList<>();
        professional.practice().ifPresent(practice -> {
            practice.bar().ifPresent(bar -> plain(facts, "bar", bar));
            practice.registerNumber().ifPresent(number -> plain(facts, "register", number));
            listed(facts, "admissions", practice.admissions().stream().map(messages::countryName));
            listed(facts, "courts", practice.courts().stream());
            languages(facts, practice.languages());
            listed(facts, "works", works(practice));
        });
        professional.reach().ifPresent(reach -> {
            reach(facts, reach.phones(), reach.email(), reach.website());
            areas(facts, reach.serviceAreas());
        });
        return facts;
    }

    private Stream<String> works(Professional.Practice practice) {
        return Stream.of(
                        practice.legalAid().filter(yes -> yes).map(yes -> "flag.legal-aid"),
                        practice.actsAsCivilParty().filter(yes -> yes).map(yes -> "flag.civil-party"),
                        practice.remoteWork().filter(yes -> yes).map(yes -> "flag.remote"))
                .flatMap(Optional::stream)
                .map(messages::say);
    }

    private void reach(List<EntryModel.Fact> facts, List<Phone> phones, Optional<String> email, Optional<URI> website) {
        for (Phone phone : phones) {
            boolean fax = phone.type().filter("fax"::equals).isPresent();
            phone.number()
                    .ifPresent(number -> facts.add(new EntryModel.Fact(
                            fax ? "fax" : "phone", number, "tel:" + number.replaceAll("[^+0-9]", ""))));
        }
        email.ifPresent(address -> facts.add(new EntryModel.Fact("email", address, "mailto:" + address)));
        website.filter(address -> String.valueOf(address.getScheme()).matches("https?"))
                .filter(address -> address.getRawAuthority() != null)
                .ifPresent(
                        address -> facts.add(new EntryModel.Fact("website", address.toString(), address.toString())));
    }

    private void languages(List<EntryModel.Fact> facts, List<Language> languages) {
        listed(
                facts,
                "languages",
                languages.stream()
                        .map(language -> language.code()
                                        .map(messages::languageName)
                                        .or(language::name)
                                        .orElse("")
                                + language.note().map(note -> " (" + note + ")").orElse("")));
    }

    private void areas(List<EntryModel.Fact> facts, List<ServiceArea> areas) {
        listed(facts, "area", areas.stream().map(ServiceArea::name).flatMap(Optional::stream));
    }

    private void hours(List<EntryModel.Fact> facts, List<Schedule> schedules) {
        for (Schedule schedule : schedules) {
            String hours = Stream.of(
                            schedule.byday(),
                            schedule.opensAt()
                                    .flatMap(from -> schedule.closesAt().map(to -> from + "–" + to)),
                            schedule.description())
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> one + " · " + other)
                    .orElse("");
            plain(facts, "hours", hours);
        }
    }

    /** Claims that contradict each other stand side by side, each with its source. */
    private static void claims(List<EntryModel.Fact> facts, List<CapacityClaim> claims) {
        for (CapacityClaim claim : claims) {
            String source = claim.provenance().stream()
                    .map(Provenance::title)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(title -> " (" + title + ")")
                    .orElse("");
            plain(facts, "capacity", claim.amount().toPlainString() + " " + claim.unit() + source);
        }
    }

    private String inOneLine(Address address) {
        return String.join(
                ", ",
                Stream.of(
                                address.address1(),
                                address.address2(),
                                address.postalCode()
                                        .map(code -> code + " " + address.city().orElse(""))
                                        .or(address::city),
                                address.country().map(messages::countryName))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void listed(List<EntryModel.Fact> facts, String name, Stream<String> values) {
        List<String> all = values.filter(value -> !value.isBlank()).distinct().toList();
        if (!all.isEmpty()) {
            plain(
                    facts,
                    name,
                    ListFormatter.getInstance(new ULocale(messages.language())).format(all));
        }
    }

    private static void plain(List<EntryModel.Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new EntryModel.Fact(name, value, ""));
        }
    }
}
