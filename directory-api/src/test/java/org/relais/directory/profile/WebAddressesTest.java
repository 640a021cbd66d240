package org.relais.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://payoke.be",
                "HTTP://payoke.be:8080/nl?a#b",
                "http://a@payoke.be/",
                "http://[::1]/",
                "https://bücher.example",
                "mailto:aurore@example.org",
                "tel:+3232011690",
                "urn:isbn:1"
            })
    void what_leads_somewhere_may_be_linked(String address) {
        assertThat(WebAddresses.maySay(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http:javascript:alert(1)",
                "http:payoke.be",
                "https:/payoke.be",
                "https:///payoke.be",
                "http://:80/",
                "http://a@/",
                "http://?payoke.be",
                "http:\\\\payoke.be",
                "data:text/html,payoke",
                ":payoke"
            })
    void what_does_more_or_leads_nowhere_may_not(String address) {
        assertThat(WebAddresses.maySay(address)).isFalse();
    }
}
