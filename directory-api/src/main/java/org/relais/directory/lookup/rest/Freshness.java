package org.relais.directory.lookup.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.relais.directory.wire.Messages;

/** How long ago an entry was confirmed, in words: only pages say it, since it moves with the clock. */
final class Freshness {
    private Freshness() {}

    static String inWords(Messages messages, Optional<LocalDate> confirmedOn, LocalDate today) {
        if (confirmedOn.isEmpty()) {
            return messages.say("fresh.never");
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(confirmedOn.get(), today));
        if (days == 0) {
            return messages.say("fresh.today");
        }
        if (days < 45) {
            return messages.say("fresh.days", days);
        }
        return days < 365
                ? messages.say("fresh.months", Math.round(days / 30.4))
                : messages.say("fresh.years", days / 365);
    }
}
