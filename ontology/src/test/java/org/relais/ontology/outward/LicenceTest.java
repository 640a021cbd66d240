package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {
    @ParameterizedTest
    @CsvSource({
        "CC0-1.0, https://creativecommons.org/publicdomain/zero/1.0/",
        "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
        "CC-BY-SA-3.0, https://creativecommons.org/licenses/by-sa/3.0/",
        "https://data.example.org/licence, https://data.example.org/licence"
    })
    void a_licence_is_named_by_its_address_or_by_its_id(String name, URI address) {
        assertThat(Licence.of(Examples.organization(entry(source(name), "")))).contains(address);
    }

    @Test
    void sources_of_parts_that_name_the_same_leave_no_doubt() {
        assertThat(Licence.of(Examples.organization(entry(source("CC0-1.0"), source("CC0-1.0")))))
                .isPresent();
    }

    @Test
    void where_sources_differ_or_are_silent_there_is_none() {
        String silent = "{'title': 'A page'}";

        assertThat(Licence.of(Examples.organization(entry(source("CC0-1.0"), source("CC-BY-4.0")))))
                .isEmpty();
        assertThat(Licence.of(Examples.organization(entry(source("CC0-1.0"), silent))))
                .isEmpty();
        assertThat(Licence.of(Examples.organization(entry("", source("CC0-1.0")))))
                .isEmpty();
        assertThat(Licence.of(Examples.organization(entry(silent, "")))).isEmpty();
        assertThat(Licence.of(Examples.organization(entry("", "")))).isEmpty();
        assertThat(Licence.of(Examples.organization(entry(source("ask us"), ""))))
                .isEmpty();
        assertThat(Licence.of(Examples.organization(entry("{'licence': 'CC0-1.0', 'members': ['name']}", ""))))
                .isEmpty();
    }

    private static String source(String licence) {
        return "{'licence': '" + licence + "'}";
    }

    /** An organization with these sources, and its service with those. */
    private static String entry(String own, String ofService) {
        return ("{'id': '%s', 'name': 'A', 'provenance': [%s], 'services': [{'id': '%s', 'name': 'B',"
                        + " 'provenance': [%s]}]}")
                .formatted(Examples.ORGANIZATION, own, Examples.id(3), ofService)
                .replace('\'', '"');
    }
}
