package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.search.Question.Sort;

/** What can be chosen, what is counted, and in which order entries come. */
class NarrowingTest extends IndexTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
    private static final Near ANTWERP = new Near(51.2194, 4.4025, 60);
    private static final String ACCOMMODATION = Entries.iri("service-types", "accommodation");

    @BeforeEach
    void publish() {
        index.apply(Entries.directory(), 1);
    }

    @Test
    void a_chosen_concept_stands_for_its_narrower_ones() {
        assertThat(names(Question.of("").where(Dimension.SERVICE, ACCOMMODATION)))
                .containsExactlyInAnyOrder("Payoke", "PAG-ASA", "Sürya", "Esperanto", "Haus am Wald");
        assertThat(names(Question.of("").where(Dimension.TARGET_GROUP, Entries.iri("target-groups", "minors"))))
                .containsExactlyInAnyOrder("Esperanto", "Haus am Wald");
    }

    @Test
    void values_of_one_dimension_are_alternatives_and_dimensions_must_all_fit() {
        Question question = Question.of("")
                .where(Dimension.COUNTRY, "de")
                .where(Dimension.COUNTRY, "UA")
                .where(Dimension.LANGUAGE, "UK");

        assertThat(names(question)).containsExactly("La Strada Demo");
    }

    @Test
    void what_nobody_is_tagged_with_finds_nobody() {
        assertThat(names(Question.of("").where(Dimension.SERVICE, "https://example.org/unknown")))
                .isEmpty();
    }

    @Test
    void organizations_and_professionals_can_be_told_apart() {
        assertThat(ask(Question.of("").where(Dimension.ENTRY, EntryKind.PROFESSIONAL.value()))
                        .hits())
                .hasSize(3)
                .allSatisfy(hit -> assertThat(hit.summary().kind()).isEqualTo(EntryKind.PROFESSIONAL));
    }

    @Test
    void kinds_fields_and_forms_narrow() {
        assertThat(names(
                        Question.of("").where(Dimension.KIND, Entries.iri("organization-kinds", "specialised-centre"))))
                .containsExactlyInAnyOrder("Payoke", "PAG-ASA", "Sürya");
        assertThat(names(Question.of("").where(Dimension.LEGAL_FIELD, Entries.iri("legal-fields", "criminal-law"))))
                .containsExactlyInAnyOrder("Jeroen Demo", "Олена Зразок");
        assertThat(names(Question.of("")
                        .where(Dimension.EXPLOITATION, Entries.iri("exploitation-forms", "labour-exploitation"))))
                .containsExactly("Jeroen Demo");
    }

    @Test
    void only_those_who_work_under_legal_aid_can_be_asked_for() {
        assertThat(names(Question.of("").underLegalAid())).containsExactlyInAnyOrder("Jeroen Demo", "Олена Зразок");
    }

    @Test
    void around_a_point_the_distance_is_told_and_can_order() {
        Answer.Answered answer = ask(Question.of("lawyer").near(ANTWERP).by(Sort.DISTANCE));

        assertThat(answer.hits())
                .extracting(IndexTest::name)
                .containsExactly("Payoke", "Ștefan Exemplu", "Jeroen Demo", "PAG-ASA", "Олена Зразок");
        assertThat(answer.hits().getFirst().kilometres().orElseThrow()).isLessThan(0.01);
        assertThat(answer.hits().getLast().kilometres().orElseThrow()).isBetween(41.0, 43.0);
    }

    @Test
    void the_radius_ends_what_is_near() {
        assertThat(names(Question.of("").near(new Near(51.2194, 4.4025, 5)))).doesNotContain("PAG-ASA", "Sürya");
    }

    @Test
    void only_the_lately_confirmed_can_be_asked_for() {
        assertThat(names(Question.of("").fresh(new Fresh(31, TODAY))))
                .containsExactlyInAnyOrder("Payoke", "Jeroen Demo", "Олена Зразок");
        assertThat(names(Question.of("").fresh(new Fresh(30, TODAY)))).containsExactly("Олена Зразок");
    }

    @Test
    void by_confirmation_the_latest_come_first_and_the_never_confirmed_last() {
        assertThat(names(Question.of("").by(Sort.CONFIRMED)))
                .startsWith("Олена Зразок", "Payoke", "Jeroen Demo", "PAG-ASA", "Ștefan Exemplu", "Sürya")
                .endsWith(
                        "CAW Antwerpen",
                        "Atlas, integratie & inburgering Antwerpen",
                        "Esperanto",
                        "Haus am Wald",
                        "La Strada Demo");
    }

    @Test
    void by_name_accents_and_case_do_not_order() {
        publish(
                Entries.organization(1, "'name': 'zonta'"),
                Entries.organization(2, "'name': 'Émile'"),
                Entries.organization(3, "'name': 'eva'"),
                Entries.organization(4, "'description': 'nameless'"));

        assertThat(ask(Question.of("").by(Sort.NAME)).hits())
                .extracting(hit ->
                        hit.summary().names().values().stream().findFirst().orElse("-"))
                .startsWith("Atlas, integratie & inburgering Antwerpen", "CAW Antwerpen", "Émile", "Esperanto", "eva")
                .endsWith("zonta", "Олена Зразок", "-");
    }

    @Test
    void each_facet_counts_under_all_choices_but_its_own() {
        Answer.Answered answer =
                ask(Question.of("").where(Dimension.COUNTRY, "DE").where(Dimension.SERVICE, ACCOMMODATION));

        assertThat(answer.total()).isEqualTo(1);
        assertThat(facet(answer, Dimension.COUNTRY).counts()).containsOnly(Map.entry("BE", 4), Map.entry("DE", 1));
        assertThat(facet(answer, Dimension.SERVICE).count(ACCOMMODATION)).isEqualTo(1);
        assertThat(facet(answer, Dimension.LANGUAGE).counts()).containsOnly(Map.entry("de", 1));
    }

    @Test
    void facets_of_the_empty_question_tell_what_the_directory_covers() {
        Answer.Answered answer = ask("");

        assertThat(facet(answer, Dimension.ENTRY).counts())
                .containsExactly(Map.entry("organization", 8), Map.entry("professional", 3));
        assertThat(facet(answer, Dimension.COUNTRY).counts())
                .containsExactly(Map.entry("BE", 9), Map.entry("DE", 1), Map.entry("UA", 1));
        assertThat(facet(answer, Dimension.KIND).count(Entries.iri("organization-kinds", "lawyer")))
                .isEqualTo(3);
    }

    @Test
    void facets_count_what_the_words_find_and_nothing_else() {
        assertThat(facet(ask("avocat Anvers"), Dimension.ENTRY).counts())
                .containsExactly(Map.entry("professional", 2), Map.entry("organization", 1));
    }

    private static Facet facet(Answer.Answered answer, Dimension dimension) {
        return answer.facets().stream()
                .filter(facet -> facet.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }
}
