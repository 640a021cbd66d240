package org.relais.directory.curation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsJson;

/** What is put right in a record of others, and told. */
class RepairsTest {
    private static final Repairs REPAIRS = new Repairs(RepairRules.load());

    private static Repairs.Repaired repaired(String members) {
        return REPAIRS.repair(HsdsJson.parse("{\"name\":\"Aurore\"," + members + "}"));
    }

    private static Repairs.Repaired in(String country, String members) {
        return repaired("\"locations\":[{\"addresses\":[{\"country\":\"" + country + "\"}]," + members + "}]");
    }

    private static JsonObject place(Repairs.Repaired repaired) {
        return repaired.record().getJsonArray("locations").getJsonObject(0);
    }

    @ParameterizedTest
    @CsvSource({
        "BE, +32 (0)3 201 16 90, +32 3 201 16 90",
        "BE, 03 201 16 90, +32 3 201 16 90",
        "BE, 0032 3 201 16 90, +32 3 201 16 90",
        "RO, 0264 431 000, +40 264 431 000",
        "FR, 01.42.46.52.52, +33 1 42 46 52 52"
    })
    void a_phone_number_is_put_into_international_form(String country, String written, String read) {
        Repairs.Repaired repaired = in(country, "\"phones\":[{\"number\":\"" + written + "\"}]");
        assertThat(place(repaired).getJsonArray("phones").getJsonObject(0).getString("number"))
                .isEqualTo(read);
        assertThat(repaired.findings())
                .containsExactly(Finding.at("/locations/0/phones/0/number", FindingKind.PHONE_NORMALISED));
    }

    @Test
    void a_number_that_could_be_of_two_countries_is_kept_as_written_and_told() {
        Repairs.Repaired repaired = repaired(
                "\"phones\":[{\"number\":\"0412 345 678\"}],\"locations\":[{\"addresses\":[{\"country\":\"FR\"}]},{\"addresses\":[{\"country\":\"NL\"}]}]");
        assertThat(repaired.findings()).extracting(Finding::kind).containsOnly(FindingKind.PHONE_UNREADABLE);
        assertThat(repaired.record().getJsonArray("phones").getJsonObject(0).getString("number"))
                .isEqualTo("0412 345 678");
    }

    @ParameterizedTest
    @CsvSource({
        "www.payoke.be, https://www.payoke.be",
        "//payoke.be/nl, https://payoke.be/nl",
        "http://bücher.example/é, http://xn--bcher-kva.example/%C3%A9"
    })
    void a_web_address_is_completed(String written, String read) {
        Repairs.Repaired repaired = repaired("\"website\":\"" + written + "\"");
        assertThat(repaired.record().getString("website")).isEqualTo(read);
        assertThat(repaired.findings()).containsExactly(Finding.at("/website", FindingKind.WEBSITE_REPAIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http:javascript:alert(1)", "https:///payoke.be"})
    void a_web_address_that_does_more_than_lead_somewhere_or_leads_nowhere_is_dropped(String written) {
        Repairs.Repaired repaired = repaired("\"website\":\"" + written + "\"");
        assertThat(repaired.record()).doesNotContainKey("website");
        assertThat(repaired.findings()).containsExactly(Finding.at("/website", FindingKind.WEBSITE_DROPPED));
    }

    @Test
    void swapped_coordinates_are_put_right() {
        Repairs.Repaired repaired = in("BE", "\"latitude\":4.4,\"longitude\":51.2");
        assertThat(place(repaired).getJsonNumber("latitude").doubleValue()).isEqualTo(51.2);
        assertThat(repaired.findings()).extracting(Finding::kind).containsExactly(FindingKind.COORDINATES_SWAPPED);
    }

    @Test
    void coordinates_that_are_nowhere_are_dropped() {
        Repairs.Repaired repaired = in("BE", "\"latitude\":451.2,\"longitude\":951.2");
        assertThat(place(repaired)).doesNotContainKeys("latitude", "longitude");
    }

    @Test
    void what_needs_no_repair_is_left_as_it_is() {
        Repairs.Repaired repaired = in(
                "BE",
                "\"latitude\":51.2,\"longitude\":4.4,\"phones\":[{\"number\":\"+32 3 201 16 90\"}],\"url\":\"https://a.example/\"");
        assertThat(repaired.findings()).isEmpty();
        assertThat(REPAIRS.repair(repaired.record()).record()).isEqualTo(repaired.record());
    }

    @Test
    void a_member_that_nobody_knows_is_told_and_not_kept() {
        Repairs.Repaired repaired = repaired("\"colour\":\"blue\",\"phones\":[{\"number\":\"112\",\"ring\":true}]");
        assertThat(repaired.record()).doesNotContainKey("colour");
        assertThat(repaired.findings())
                .contains(
                        Finding.at("/colour", FindingKind.MEMBER_NOT_KEPT),
                        Finding.at("/phones/0/ring", FindingKind.MEMBER_NOT_KEPT));
    }
}
