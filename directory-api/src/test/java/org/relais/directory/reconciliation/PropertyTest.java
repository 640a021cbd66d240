package org.relais.directory.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.analysis.WorldNames;

class PropertyTest {
    private static final WorldNames WORLD = new WorldNames();
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final Particulars NOTHING = new Particulars(
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final Particulars TOLD = new Particulars(
            List.of("Payoke"),
            Optional.of("Opvang"),
            List.of("https://www.payoke.be/en/"),
            List.of("admin@payoke.be"),
            List.of("+32 3 201 16 90"),
            List.of(HsdsJson.read(HsdsJson.parse("""
                            {"id": "%s", "address_1": "Leguit 4", "city": "Antwerpen", "postal_code": "2000", "country": "BE",
                             "translations": {"fr": {"city": {"value": "Anvers", "origin": "HUMAN"}}}}""".formatted(new UUID(0, 1))), Address.class)),
            List.of("0434.418.573"),
            List.of("nl", "fr"),
            List.of("BE"),
            List.of(VOCABULARY.concept("service-types", "legal-advice").orElseThrow()));

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, Belgique",
        "COUNTRY, be",
        "LANGUAGE, Nederlands",
        "CITY, anvers",
        "POSTAL_CODE, ' 2000 '",
        "ADDRESS_1, LEGUIT 4",
        "WEBSITE, payoke.be",
        "WEBSITE, http://PAYOKE.be/nl?x=1",
        "EMAIL, Admin@Payoke.be",
        "PHONE, 0032 (0)3 201 16 90",
        "IDENTIFIER, 0434418573",
        "SERVICE, legal-advice",
        "SERVICE, Legal advice"
    })
    void a_value_fits_however_it_is_written(Property property, String value) {
        assertThat(property.fits(TOLD, List.of("something else", value), WORLD)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, Nigeria",
        "LANGUAGE, uk",
        "CITY, Gent",
        "WEBSITE, payoke.example.org",
        "EMAIL, info@payoke.be",
        "PHONE, 03 201 16 91",
        "IDENTIFIER, 434418573",
        "SERVICE, accommodation"
    })
    void another_value_does_not(Property property, String value) {
        assertThat(property.fits(TOLD, List.of(value), WORLD)).contains(false);
    }

    @ParameterizedTest
    @EnumSource(Property.class)
    void what_the_entry_says_nothing_of_neither_fits_nor_contradicts(Property property) {
        assertThat(property.fits(NOTHING, List.of("anything"), WORLD)).isEmpty();
        assertThat(property.values(NOTHING, "en")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Property.class)
    void scores_stay_within_0_and_100(Property property) {
        for (double score : new double[] {0, 50, 100}) {
            assertThat(property.raised(score)).isBetween(score, 100.0);
            assertThat(property.lowered(score)).isBetween(0.0, score);
        }
    }

    @Test
    void concepts_are_told_in_the_language_of_the_reader() {
        assertThat(Property.SERVICE.values(TOLD, "nl")).isNotEqualTo(Property.SERVICE.values(TOLD, "en"));
    }
}
