package org.relais.directory.wire;

import java.time.Instant;

/** What every page needs beside its own model. */
public record Frame(Messages messages, boolean demonstration, String stylesheet, String script) {
    public String language() {
        return messages.language();
    }

    public String direction() {
        return messages.rightToLeft() ? "rtl" : "ltr";
    }

    public String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    public String number(long number) {
        return messages.number(number);
    }

    public String moment(Instant moment) {
        return messages.moment(moment);
    }
}
