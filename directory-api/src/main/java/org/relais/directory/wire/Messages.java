package org.relais.directory.wire;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.relais.directory.problem.Sentence;

/** The sentences of the pages in one language: a further language is a further file. Thread-safe. */
public final class Messages {
    private static final List<String> OFFERED = List.of("en", "fr", "nl");
    private static final String MOMENT = "yMMMdHmz";
    private static final Map<String, Messages> ALL = new HashMap<>();

    static {
        OFFERED.forEach(language -> ALL.put(language, new Messages(language)));
    }

    private final String language;
    private final Properties sentences = new Properties();

    private Messages(String language) {
        this.language = language;
        try (InputStream in = Messages.class.getResourceAsStream("/messages/" + language + ".properties")) {
            sentences.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the first language the reader reads that is offered, or else English. */
    public static Messages forReader(List<String> languages) {
        String best = languages.stream().filter(OFFERED::contains).findFirst().orElse("en");
        return java.util.Objects.requireNonNull(ALL.get(best));
    }

    public String language() {
        return language;
    }

    public boolean rightToLeft() {
        return new ULocale(language).isRightToLeft();
    }

    /** @throws IllegalArgumentException when there is no such sentence */
    public String say(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence '" + key + "' in " + language);
        }
        return new MessageFormat(sentence, new ULocale(language)).format(arguments);
    }

    public String say(Sentence sentence) {
        return say(
                sentence.key(),
                sentence.arguments().stream()
                        .map(argument -> argument instanceof Sentence inner ? say(inner) : argument)
                        .toArray());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(new ULocale(language)).format(number);
    }

    /** To the minute, in UTC and saying so. */
    public String moment(Instant moment) {
        DateFormat format = DateFormat.getInstanceForSkeleton(MOMENT, new ULocale(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(moment));
    }

    public String countryName(String iso) {
        return ULocale.getDisplayCountry("und-" + iso, language);
    }

    public String languageName(String iso) {
        return ULocale.getDisplayLanguage(iso, language);
    }

    /** The sentence in every language that is offered: language to text. */
    public static Map<String, String> everywhere(String key, Object... arguments) {
        Map<String, String> sentences = new TreeMap<>();
        ALL.forEach((language, messages) -> sentences.put(language, messages.say(key, arguments)));
        return sentences;
    }

    public static List<String> offered() {
        return OFFERED;
    }
}
