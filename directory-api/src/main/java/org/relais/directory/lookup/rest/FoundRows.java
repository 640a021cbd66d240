package org.relais.directory.lookup.rest;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.outward.Licence;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Hit;

/**
 * What a table tells of an entry that was found: to choose by, to reach it, and why it was found. Columns are called as
 * in HSDS and our profile of it. Concepts are named in the reader's language, or else in English.
 */
final class FoundRows {
    private record Found(Hit hit, View view, Particulars told) {
        Optional<Address> address() {
            return told.addresses().stream().findFirst();
        }
    }

    private record Column(String name, Function<Found, Object> cell) {}

    private final Vocabulary vocabulary;
    private final List<Column> columns = new ArrayList<>();

    /** @param language of the reader (ISO 639) */
    FoundRows(URI base, Vocabulary vocabulary, String language) {
        this.vocabulary = vocabulary;
        column("id", found -> found.view.id().toString());
        column("entry", found -> found.hit.summary().kind().value());
        column("url", found -> base + "/" + found.hit.summary().kind().collection() + "/" + found.view.id());
        wording("name", found -> found.hit.summary().names());
        wording("description", found -> found.hit.summary().descriptions());
        concepts("kinds", "organization-kinds", language);
        concepts("services", "service-types", language);
        concepts("legal_fields", "legal-fields", language);
        concepts("procedural_stages", "procedural-stages", language);
        concepts("exploitation_forms", "exploitation-forms", language);
        concepts("target_groups", "target-groups", language);
        column("languages", found -> found.hit.summary().languages());
        column("website", found -> found.told.websites());
        column("email", found -> found.told.emails());
        column("phones", found -> found.told.phones());
        column("address_1", found -> found.address().flatMap(Address::address1));
        column("postal_code", found -> found.address().flatMap(Address::postalCode));
        column("city", found -> found.address().flatMap(Address::city));
        column("country", found -> found.address().flatMap(Address::country));
        column("countries", found -> found.hit.summary().countries());
        column("confirmed_on", found -> found.hit.summary().confirmedOn());
        column("assurance_methods", found -> named(found.hit.summary().assuranceMethods(), language));
        flag("legal_aid", found -> found.hit.summary().legalAid());
        flag("acts_as_civil_party", found -> found.hit.summary().civilParty());
        flag("remote_work", found -> found.hit.summary().remote());
        flag("demonstration", found -> found.hit.summary().demonstration());
        column("license", found -> Licence.of(found.view).map(URI::toString));
        column("distance_km", found -> found.hit.kilometres().map(far -> BigDecimal.valueOf(Math.round(far * 10), 1)));
        column("why.words", found -> found.hit.why().words());
        column(
                "why.concepts",
                found -> named(
                        found.hit.why().concepts().stream()
                                .map(by -> by.concept())
                                .distinct()
                                .toList(),
                        language));
        column("why.places", found -> found.hit.why().places());
        column("why.serves", found -> found.hit.why().serves());
        column("why.near", found -> found.hit.why().near());
    }

    private void column(String name, Function<Found, Object> cell) {
        columns.add(new Column(name, cell));
    }

    /** The wording for the reader, and its language. */
    private void wording(String name, Function<Found, Map<String, String>> wordings) {
        column(name, found -> wordings.apply(found).values().stream().findFirst());
        column(
                name + "_language",
                found -> wordings.apply(found).keySet().stream().findFirst());
    }

    private void concepts(String name, String scheme, String language) {
        column(
                name,
                found -> found.told.concepts(scheme).stream()
                        .map(concept -> concept.prefLabel(language))
                        .toList());
    }

    private List<String> named(List<URI> concepts, String language) {
        return concepts.stream()
                .map(iri -> vocabulary
                        .concept(iri)
                        .map(concept -> concept.prefLabel(language))
                        .orElse(iri.toString()))
                .toList();
    }

    /** Nothing where it does not hold. */
    private void flag(String name, Function<Found, Boolean> holds) {
        column(name, found -> Optional.of(holds.apply(found)).filter(yes -> yes));
    }

    List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    List<Object> of(Hit hit, View view) {
        Found found = new Found(hit, view, Particulars.of(view, vocabulary));
        return columns.stream().map(column -> column.cell.apply(found)).toList();
    }
}
