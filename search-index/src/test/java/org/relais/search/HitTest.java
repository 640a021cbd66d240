package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Why.ByConcept;
import org.relais.search.Why.Closeness;

/** What a hit tells a person who must choose. */
class HitTest extends IndexTest {
    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @Test
    void a_hit_tells_of_a_professional_what_one_needs_to_choose() {
        Summary summary = first("Jeroen Demo").summary();

        assertThat(summary.kind()).isEqualTo(EntryKind.PROFESSIONAL);
        assertThat(summary.kinds()).containsExactly(Vocabulary.iri("organization-kinds", "lawyer"));
        assertThat(summary.names()).containsExactly(Map.entry("nl", "Jeroen Demo"));
        assertThat(summary.descriptions()).containsEntry("nl", "Advocaat voor slachtoffers van mensenhandel.");
        assertThat(summary.countries()).containsExactly("BE");
        assertThat(summary.cities()).containsEntry("nl", "Antwerpen").containsEntry("fr", "Anvers");
        assertThat(summary.languages()).containsExactly("nl", "en");
        assertThat(summary.concepts())
                .contains(
                        Vocabulary.iri("legal-fields", "trafficking-law"),
                        Vocabulary.iri("exploitation-forms", "labour-exploitation"));
        assertThat(summary.confirmedOn()).contains(LocalDate.parse("2026-10-01"));
        assertThat(summary.assuranceMethods()).containsExactly(Vocabulary.iri("assurance-methods", "demonstration"));
        assertThat(List.of(summary.demonstration(), summary.legalAid(), summary.civilParty(), summary.remote()))
                .containsExactly(true, true, true, false);
    }

    @Test
    void an_organization_that_acts_as_civil_party_says_so_by_its_tag() {
        Summary summary = first("Payoke").summary();

        assertThat(summary.kind()).isEqualTo(EntryKind.ORGANIZATION);
        assertThat(summary.civilParty()).isTrue();
        assertThat(summary.legalAid()).isFalse();
        assertThat(summary.demonstration()).isFalse();
    }

    @Test
    void texts_in_the_readers_languages_come_first() {
        Summary forDutch = ask(Question.of("PAG-ASA").readIn(List.of("sq", "nl", "en")))
                .hits()
                .getFirst()
                .summary();

        assertThat(forDutch.descriptions().keySet()).containsExactly("nl", "en", "fr");
        assertThat(forDutch.cities().keySet()).containsExactly("nl", "en", "fr");
        assertThat(first("PAG-ASA").summary().descriptions().keySet()).containsExactly("fr", "en", "nl");
    }

    @Test
    void a_long_description_is_told_by_its_beginning_in_whole_words() {
        publish(Entries.organization(
                1, "'name': 'Long', 'language': 'en', 'description': '" + "wordy ".repeat(100) + "'"));

        assertThat(first("Long").summary().descriptions().get("en"))
                .hasSizeLessThanOrEqualTo(301)
                .endsWith("wordy…");
    }

    @Test
    void the_latest_confirmation_counts() {
        publish(Entries.organization(1, """
                'name': 'Twice', 'assurance': [
                    {'method': 'https://w3id.org/relais/assurance-methods#phone-call', 'confirmed_on': '2026-05-01'},
                    {'method': 'https://w3id.org/relais/assurance-methods#site-visit', 'confirmed_on': '2026-02-01'}]"""));

        assertThat(first("Twice").summary().confirmedOn()).contains(LocalDate.parse("2026-05-01"));
        assertThat(first("Twice").summary().assuranceMethods()).hasSize(2);
    }

    @Test
    void a_hit_tells_by_which_words_concepts_and_places_it_was_found() {
        Why why = first("slachtofferhulp mensenhandel Antwerpen").why();

        assertThat(why.places()).containsExactly("Antwerpen");
        assertThat(why.words()).containsExactly("mensenhandel");
        assertThat(why.concepts())
                .contains(
                        new ByConcept(
                                Vocabulary.iri("exploitation-forms", "trafficking"),
                                label("Mensenhandel", "nl"),
                                Closeness.TAGGED),
                        new ByConcept(
                                Vocabulary.iri("service-types", "victim-support"),
                                label("Slachtofferhulp", "nl"),
                                Closeness.BY_KIND));
    }

    @Test
    void a_hit_found_by_a_related_concept_says_so() {
        Hit payoke = ask("avocat Anvers").hits().getLast();

        assertThat(payoke.why().concepts())
                .extracting(ByConcept::concept, ByConcept::closeness)
                .containsExactly(tuple(lawyer(), Closeness.RELATED));
    }

    @Test
    void a_concept_is_named_in_the_language_the_reader_prefers() {
        assertThat(label("avocat", List.of("ro"))).isEqualTo(preferred("Avocat", "ro"));
        assertThat(label("avocat", List.of("de", "fr"))).isEqualTo(preferred("Avocat", "fr"));
    }

    @Test
    void a_country_asked_for_by_name_is_a_place() {
        assertThat(first("Payoke Belgien").why().places()).containsExactly("Belgien");
    }

    @Test
    void who_asks_for_nothing_needs_no_reasons() {
        assertThat(ask("").hits())
                .allSatisfy(hit -> assertThat(hit.why())
                        .isEqualTo(new Why(List.of(), List.of(), List.of(), List.of(), List.of())));
    }

    @Test
    void a_hit_holds_nothing_the_audience_may_not_see() {
        String document = Entries.organization(1, """
                'name': 'Open', 'language': 'en', 'locations': [
                    {'visibility': 'SEALED', 'latitude': 50.1, 'longitude': 4.1,
                     'addresses': [{'city': 'Hiddenville', 'country': 'FR'}]},
                    {'visibility': 'NETWORK', 'addresses': [{'city': 'Innerville', 'country': 'LU'}]}]""");
        assertThat(Entries.view(document, Audience.PUBLIC)).isPresent();
        publish(document);

        Summary summary = first("Open").summary();
        assertThat(summary.countries()).isEmpty();
        assertThat(summary.cities()).isEmpty();
        assertThat(ask("Hiddenville").total()).isZero();
        assertThat(ask("Innerville").total()).isZero();
        assertThat(ask(Question.of("").near(new Near(50.1, 4.1, 1))).total()).isZero();
    }

    private Hit first(String text) {
        return ask(text).hits().getFirst();
    }

    private Label label(String text, List<String> languages) {
        return ask(Question.of(text).readIn(languages))
                .hits()
                .getFirst()
                .why()
                .concepts()
                .getFirst()
                .label();
    }

    private static Label preferred(String text, String language) {
        return new Label(text, language, true, false);
    }

    private static Label label(String text, String language) {
        return preferred(text, language);
    }

    private static URI lawyer() {
        return Vocabulary.iri("organization-kinds", "lawyer");
    }
}
