package org.relais.directory.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.directory.wire.Messages;

class FeedRuleTest {
    @ParameterizedTest
    @EnumSource
    void every_rule_says_how_it_is_broken_and_what_to_do(FeedRule rule) {
        Report.Finding finding = new Report.Finding(rule, List.of("x", "y", "z"), 1, List.of());

        for (String language : Messages.offered()) {
            Messages messages = Messages.forReader(List.of(language));
            assertThat(messages.say(finding.what())).isNotBlank();
            assertThat(messages.say(finding.remedy())).isNotBlank();
        }
    }
}
