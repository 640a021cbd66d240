package org.relais.ontology.outward;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.OrganizationIdentifier;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Professional.Practice;
import org.relais.ontology.hsds.Professional.Reach;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.hsds.Url;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/**
 * What a view tells of an entry in a few words: what it is called, in every language; how and where it is reached; under
 * which numbers it is registered; what it does. Each value once, those of the entry before those of its parts.
 *
 * @param names that of the profile's first language first
 * @param languages ISO 639 codes
 * @param countries ISO 3166 codes: where its places are, or where it is admitted
 * @param concepts its tags that are of our schemes
 */
public record Particulars(
        List<String> names,
        Optional<String> description,
        List<String> websites,
        List<String> emails,
        List<String> phones,
        List<Address> addresses,
        List<String> identifiers,
        List<String> languages,
        List<String> countries,
        List<Concept> concepts) {
    public static Particulars of(View view, Vocabulary vocabulary) {
        return switch (view.document()) {
            case Organization organization -> of(organization, vocabulary);
            case Professional professional -> of(professional, vocabulary);
        };
    }

    private static Particulars of(Organization organization, Vocabulary vocabulary) {
        TaxonomyTerms terms = new TaxonomyTerms(vocabulary);
        List<Service> services = organization.services();
        List<Location> locations = organization.locations();
        List<Address> addresses = addresses(locations);
        return new Particulars(
                names(
                        Stream.of(organization.name(), organization.alternateName())
                                .flatMap(Optional::stream),
                        organization.translations(),
                        "name",
                        "alternate_name"),
                organization.description(),
                texts(
                        organization.website().stream(),
                        organization.additionalWebsites().stream().map(Url::url).flatMap(Optional::stream)),
                texts(
                        organization.email().stream(),
                        services.stream().map(Service::email).flatMap(Optional::stream)),
                numbers(
                        organization.phones(),
                        locations.stream().map(Location::phones),
                        services.stream().map(Service::phones)),
                addresses,
                texts(organization.organizationIdentifiers().stream()
                        .map(OrganizationIdentifier::identifier)
                        .flatMap(Optional::stream)),
                codes(Stream.concat(
                        services.stream().map(Service::languages),
                        locations.stream().map(Location::languages))),
                texts(addresses.stream().map(Address::country).flatMap(Optional::stream)),
                Stream.of(
                                Stream.of(organization.attributes()),
                                services.stream().map(Service::attributes),
                                locations.stream().map(Location::attributes))
                        .flatMap(each -> each)
                        .flatMap(Collection::stream)
                        .flatMap(attribute -> terms.concept(attribute).stream())
                        .distinct()
                        .toList());
    }

    private static Particulars of(Professional professional, Vocabulary vocabulary) {
        Professional.Identity identity = professional.identity();
        Optional<Practice> practice = professional.practice();
        Optional<Reach> reach = professional.reach();
        List<Location> locations = reach.map(Reach::locations).orElse(List.of());
        List<Address> addresses = addresses(locations);
        return new Particulars(
                names(
                        Stream.concat(Stream.of(identity.name()), identity.alternateNames().stream()),
                        identity.translations(),
                        "name"),
                identity.description(),
                texts(reach.flatMap(Reach::website).stream()),
                texts(reach.flatMap(Reach::email).stream()),
                numbers(
                        reach.map(Reach::phones).orElse(List.of()),
                        locations.stream().map(Location::phones),
                        Stream.empty()),
                addresses,
                texts(practice.flatMap(Practice::registerNumber).stream()),
                codes(practice.map(Practice::languages).stream()),
                texts(
                        addresses.stream().map(Address::country).flatMap(Optional::stream),
                        practice.map(Practice::admissions).stream().flatMap(Collection::stream)),
                practice.stream()
                        .flatMap(Practice::tags)
                        .flatMap(iri -> vocabulary.concept(iri).stream())
                        .distinct()
                        .toList());
    }

    private static List<String> names(
            Stream<String> own, Map<String, Map<String, Text>> translations, String... members) {
        return texts(
                own,
                translations.values().stream()
                        .flatMap(wordings -> Stream.of(members)
                                .map(wordings::get)
                                .flatMap(Stream::ofNullable)
                                .map(Text::value)));
    }

    @SafeVarargs
    private static List<String> texts(Stream<?>... values) {
        return Stream.of(values)
                .flatMap(each -> each)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static List<String> numbers(List<Phone> own, Stream<List<Phone>> ofPlaces, Stream<List<Phone>> ofServices) {
        return texts(Stream.of(Stream.of(own), ofPlaces, ofServices)
                .flatMap(each -> each)
                .flatMap(List::stream)
                .map(Phone::number)
                .flatMap(Optional::stream));
    }

    private static List<Address> addresses(List<Location> locations) {
        return locations.stream()
                .flatMap(location -> location.addresses().stream())
                .toList();
    }

    private static List<String> codes(Stream<List<Language>> languages) {
        return texts(languages.flatMap(List::stream).map(Language::code).flatMap(Optional::stream));
    }

    /** Its tags of one scheme. */
    public List<Concept> concepts(String scheme) {
        return concepts.stream()
                .filter(concept -> concept.scheme().equals(scheme))
                .toList();
    }
}
