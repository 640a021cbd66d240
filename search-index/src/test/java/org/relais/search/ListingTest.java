package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.ListQuestion.Noun;

/** The lists HSDS asks for. */
class ListingTest extends IndexTest {
    private static final UUID PAYOKE = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    private static final UUID LEGAL_ADVICE = UUID.fromString("a0000000-0000-4000-8000-000000000201");
    private static final UUID LEGAL_ADVICE_AT_OFFICE = UUID.fromString("a0000000-0000-4000-8000-000000000301");
    private static final UUID LAWYER = UUID.fromString("b0000000-0000-4000-8000-000000000001");

    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @Test
    void every_noun_has_its_list() {
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION))).hasSize(8).contains(PAYOKE);
        assertThat(list(ListQuestion.all(Noun.PROFESSIONAL))).hasSize(3).contains(LAWYER);
        assertThat(index.list(ListQuestion.all(Noun.SERVICE)).total()).isEqualTo(15);
        assertThat(list(ListQuestion.all(Noun.SERVICE_AT_LOCATION))).containsExactly(LEGAL_ADVICE_AT_OFFICE);
    }

    @Test
    void a_professional_is_one_service_of_the_organization_that_is_hers() {
        UUID service = Ids.serviceOf(LAWYER);

        assertThat(index.list(ListQuestion.all(Noun.SERVICE).of(PAYOKE)).items())
                .hasSize(4)
                .contains(new Listing.Item(service, LAWYER, Entries.NOW))
                .contains(new Listing.Item(LEGAL_ADVICE, PAYOKE, Entries.NOW));
        assertThat(list(ListQuestion.all(Noun.PROFESSIONAL).of(PAYOKE))).containsExactly(LAWYER);
    }

    @Test
    void a_list_stands_in_the_order_of_the_ids_and_pages_follow_each_other() {
        List<UUID> all = list(ListQuestion.all(Noun.SERVICE).on(new Paging(1, 100)));
        List<UUID> byPage = Stream.of(1, 2, 3, 4)
                .flatMap(page -> list(ListQuestion.all(Noun.SERVICE).on(new Paging(page, 4))).stream())
                .toList();

        assertThat(all).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(byPage).isEqualTo(all);
        assertThat(list(ListQuestion.all(Noun.SERVICE).on(new Paging(Integer.MAX_VALUE, 1_000))))
                .isEmpty();
    }

    @Test
    void all_taxonomy_terms_must_fit_and_a_term_stands_for_its_narrower_ones() {
        UUID legalAssistance = term("service-types", "legal-assistance");
        UUID civilParty = term("service-types", "civil-party");
        UUID accommodation = term("service-types", "accommodation");

        assertThat(list(ListQuestion.all(Noun.SERVICE).tagged(Set.of(legalAssistance))))
                .hasSize(2);
        assertThat(list(ListQuestion.all(Noun.SERVICE).tagged(Set.of(legalAssistance, civilParty))))
                .containsExactly(LEGAL_ADVICE);
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).tagged(Set.of(legalAssistance, accommodation))))
                .hasSize(2);
        assertThat(list(ListQuestion.all(Noun.SERVICE).tagged(Set.of(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void a_taxonomy_fits_when_one_of_its_terms_is_a_tag() {
        UUID targetGroups =
                Entries.VOCABULARY.scheme("target-groups").orElseThrow().id();

        assertThat(index.list(ListQuestion.all(Noun.SERVICE).inTaxonomy(targetGroups))
                        .total())
                .isEqualTo(5);
    }

    @Test
    void a_term_that_is_not_ours_is_found_by_the_id_it_was_given_with() {
        UUID foreign = UUID.fromString("3f9b7a9e-0000-4000-8000-000000000009");
        publish(Entries.organization(1, "'name': 'A', 'attributes': [{'taxonomy_term_id': '" + foreign + "'}]"));

        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).tagged(Set.of(foreign))))
                .containsExactly(Entries.id(1));
    }

    @Test
    void what_was_modified_after_an_instant_can_be_asked_for() {
        Instant later = Entries.NOW.plusNanos(1_000);
        index.apply(
                List.of(new IndexChange.Put(
                        Entries.view(Entries.organization(1, "'name': 'A'"), Audience.PUBLIC)
                                .orElseThrow(),
                        later,
                        false)),
                2);

        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).after(Entries.NOW))).containsExactly(Entries.id(1));
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).after(later))).isEmpty();
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).after(Instant.MIN))).hasSize(9);
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).after(Instant.MAX))).isEmpty();
    }

    @Test
    void all_words_must_stand_in_the_thing_or_in_the_names_of_its_tags() {
        assertThat(list(ListQuestion.all(Noun.SERVICE).with("accompagnent avocats")))
                .containsExactly(LEGAL_ADVICE);
        assertThat(list(ListQuestion.all(Noun.SERVICE).with("Rechtsberatung accompagnent")))
                .containsExactly(LEGAL_ADVICE);
        assertThat(list(ListQuestion.all(Noun.SERVICE).with("accompagnent xyzzy")))
                .isEmpty();
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).with("surya"))).hasSize(1);
        assertThat(list(ListQuestion.all(Noun.SERVICE_AT_LOCATION).with("Antwerpen")))
                .hasSize(1);
        assertThat(list(ListQuestion.all(Noun.ORGANIZATION).with("?!"))).isEmpty();
    }

    @Test
    void a_tie_is_found_by_the_postcode_of_its_place_however_that_is_written() {
        publish(at(1, "BE", "1000 AB", 50.85, 4.35));
        publish(at(2, "BE", "2000", 51.22, 4.40));

        assertThat(list(atPlaces(new Vicinity("1000-ab", OptionalDouble.empty()))))
                .containsExactly(tie(1));
        assertThat(list(atPlaces(new Vicinity("2000", OptionalDouble.empty()))))
                .contains(tie(2))
                .doesNotContain(tie(1));
        assertThat(list(atPlaces(new Vicinity("9999", OptionalDouble.empty())))).isEmpty();
        assertThat(list(atPlaces(new Vicinity("?", OptionalDouble.empty())))).isEmpty();
    }

    @Test
    void proximity_is_measured_from_the_middle_of_the_places_of_a_postcode_in_each_country_by_itself() {
        publish(at(1, "IS", "700", 64.0, -20.0));
        publish(at(2, "IS", "700", 64.02, -20.0));
        publish(at(3, "IS", "701", 64.01, -20.0));
        publish(at(4, "MT", "700", 35.9, 14.4));

        assertThat(list(atPlaces(new Vicinity("700", OptionalDouble.of(500))))).containsExactly(tie(3), tie(4));
        assertThat(list(atPlaces(new Vicinity("700", OptionalDouble.of(1_200)))))
                .containsExactly(tie(1), tie(2), tie(3), tie(4));
        assertThat(list(atPlaces(new Vicinity("702", OptionalDouble.of(20_000_000)))))
                .isEmpty();
    }

    @Test
    void a_place_that_is_hidden_is_in_no_vicinity() {
        publish(at(1, "BE", "1000", 50.85, 4.35).replace("\"latitude\"", "\"visibility\": \"SEALED\", \"latitude\""));

        assertThat(list(atPlaces(new Vicinity("1000", OptionalDouble.empty())))).isEmpty();
        assertThat(list(atPlaces(new Vicinity("1000", OptionalDouble.of(20_000_000)))))
                .isEmpty();
    }

    private static ListQuestion atPlaces(Vicinity vicinity) {
        return ListQuestion.all(Noun.SERVICE_AT_LOCATION).in(vicinity);
    }

    /** An organization with one advice at one place. */
    private static String at(int number, String country, String postcode, double latitude, double longitude) {
        String place = Entries.id(100 + number).toString();
        return Entries.organization(
                number,
                "'name': 'A', 'locations': [{'id': '%s', 'location_type': 'physical', 'latitude': %s, 'longitude': %s,"
                                .formatted(place, latitude, longitude)
                        + " 'addresses': [{'postal_code': '%s', 'country': '%s'}]}],".formatted(postcode, country)
                        + " 'services': [{'name': 'Advice', 'service_at_locations': [{'id': '%s', 'location_id': '%s'}]}]"
                                .formatted(tie(number), place));
    }

    private static UUID tie(int number) {
        return Entries.id(200 + number);
    }

    private List<UUID> list(ListQuestion question) {
        return index.list(question).items().stream().map(Listing.Item::id).toList();
    }

    private static UUID term(String scheme, String notation) {
        return Ids.of(Vocabulary.iri(scheme, notation));
    }
}
