package org.relais.ontology.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.relais.ontology.skos.Folding;

/**
 * What a hidden value and a text that repeats it have in common, whatever the script, spelling, punctuation or
 * encoding: words as they sound, the end of a telephone number, a point to about a hundred metres.
 */
final class Traces {
    private static final int LEAST_SOUND = 4;
    private static final int LEAST_STREET_WORD = 6;
    private static final int MOST_LETTERS_TOGETHER = 48;
    private static final int TELLING_DIGITS = 7;
    private static final int CELLS_A_DEGREE = 1_000;
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern WITHOUT_VOWELS = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\s.,_/()\\-\\u2010-\\u2015]{0,3}\\d){6,}");
    private static final Pattern ANY_YEAR_OR_ROUND = Pattern.compile("(?:19|20)\\d\\d|\\d+00");

    /** How kinds of streets end the name, written out or cut short. */
    private static final Pattern STREET_ENDING =
            Pattern.compile("(?:straat|strasse|str|steenweg|stwg|laan|ln|dreef|dr|gracht"
                    + "|plein|pln|kaai|kade|weg|gasse|allee|platz|pl|singel|dijk|plaats|pad|hof|damm|ufer|utca)$");

    private static final int LEAST_CORE = 4;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}[.,]\\d{2,}");
    private static final Pattern ENCODED = Pattern.compile("%\\p{XDigit}{2}");

    /** What streets are called by kind, and other words of them that tell no street from another. */
    private static final Set<String> OF_ANY_STREET = Stream.of(
                    "avenue boulevard chaussee impasse square street gardens terrace straat steenweg strasse stradela strada",
                    "bulevardul soseaua avenida carretera travessa piazza piazzale vicolo ulitsa bulevard prospekt vulitsia",
                    "rruga bulevardi floor building apartment appartement bureau etage number verdieping saint sainte sankt",
                    "sfantul postbus boite station market church police liberte libertad liberty republic republique victoria",
                    "esperanza independencia stationsstraat kerkstraat london central centrale school hospital village")
            .flatMap(words -> Stream.of(words.split(" ")))
            .map(Traces::sound)
            .collect(Collectors.toUnmodifiableSet());

    private Traces() {}

    /** Of the name of a place, a mail address or a link: the whole alone. */
    static Set<String> ofWhole(String value) {
        String sound = sound(value);
        return sound.length() < LEAST_SOUND ? Set.of() : Set.of("v:" + sound);
    }

    /** Of running text that is hidden: the whole, unless it is so short that anybody might say it. */
    static Set<String> ofSaying(String value) {
        return sound(value).length() < 2 * LEAST_SOUND ? Set.of() : ofWhole(value);
    }

    /** Of a postcode: the whole, unless it might as well be a year or a round number. */
    static Set<String> ofPostcode(String value) {
        return ANY_YEAR_OR_ROUND.matcher(value.strip()).matches() ? Set.of() : ofWhole(value);
    }

    /** Of the line of an address that names a street: the whole, and the whole without its numbers. */
    static Set<String> ofStreet(String value) {
        Set<String> traces = new LinkedHashSet<>(ofWhole(value));
        String name = String.join(" ", names(value));
        if (sound(name).length() >= LEAST_STREET_WORD) {
            traces.addAll(ofWhole(name));
        }
        return traces;
    }

    /** Of the same line: each word that tells the street from others, in our letters and without vowels. */
    static Set<String> ofStreetWords(String value) {
        Set<String> traces = new LinkedHashSet<>();
        names(value).stream()
                .filter(word -> word.length() >= LEAST_STREET_WORD && !OF_ANY_STREET.contains(sound(word)))
                .forEach(word -> {
                    traces.addAll(ofWhole(word));
                    skeleton(word).ifPresent(traces::add);
                });
        names(value).forEach(word -> core(word).ifPresent(traces::add));
        return traces;
    }

    /** What is left of the name of a street without its kind, however that is cut short. */
    private static Optional<String> core(String word) {
        String core = STREET_ENDING.matcher(word).replaceFirst("");
        return core.length() < LEAST_CORE || core.length() == word.length()
                ? Optional.empty()
                : Optional.of("w:" + collapsed(letters(core)));
    }

    /** Of a telephone number: how it ends. */
    static Set<String> ofNumber(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() < TELLING_DIGITS
                ? Set.of()
                : Set.of("d:" + digits.substring(digits.length() - TELLING_DIGITS));
    }

    static Set<String> ofPoint(BigDecimal latitude, BigDecimal longitude) {
        return Set.of(cell(cell(latitude), cell(longitude)));
    }

    /** Of a point that is shown: its own place and those around it. */
    static Set<String> around(BigDecimal latitude, BigDecimal longitude) {
        Set<String> traces = new LinkedHashSet<>();
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                traces.add(cell(cell(latitude) + north, cell(longitude) + east));
            }
        }
        return traces;
    }

    /** All that a text which is shown may give away. */
    static Set<String> ofText(String text) {
        String plain = decoded(text);
        Set<String> traces = new LinkedHashSet<>();
        List<String> words = Folding.words(Folding.latin(plain));
        together(words, traces);
        words.forEach(word -> core(word).ifPresent(traces::add));
        numbers(plain, traces);
        points(plain, traces);
        if (WITHOUT_VOWELS.matcher(plain).find()) {
            for (String word : Folding.words(plain)) {
                skeleton(Folding.latin(word)).ifPresent(traces::add);
            }
        }
        return traces;
    }

    private static void together(List<String> words, Set<String> into) {
        for (int from = 0; from < words.size(); from++) {
            StringBuilder said = new StringBuilder();
            for (int to = from; to < words.size() && said.length() < MOST_LETTERS_TOGETHER; to++) {
                String sound = collapsed(said.append(letters(words.get(to))).toString());
                if (sound.length() >= LEAST_SOUND) {
                    into.add("v:" + sound);
                }
            }
        }
    }

    private static void numbers(String text, Set<String> into) {
        Matcher run = DIGITS.matcher(text);
        while (run.find()) {
            String digits = run.group().replaceAll("\\D", "");
            for (int end = TELLING_DIGITS; end <= digits.length(); end++) {
                into.add("d:" + digits.substring(end - TELLING_DIGITS, end));
            }
        }
    }

    private static void points(String text, Set<String> into) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher decimal = DECIMAL.matcher(text);
        while (decimal.find()) {
            numbers.add(new BigDecimal(decimal.group().replace(',', '.')));
        }
        for (int i = 0; i + 1 < numbers.size(); i++) {
            into.addAll(around(numbers.get(i), numbers.get(i + 1)));
            into.addAll(around(numbers.get(i + 1), numbers.get(i)));
        }
    }

    private static int cell(BigDecimal degrees) {
        return degrees.multiply(BigDecimal.valueOf(CELLS_A_DEGREE))
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
    }

    private static String cell(int latitude, int longitude) {
        return "g:" + latitude + "," + longitude;
    }

    private static List<String> names(String value) {
        return Folding.words(Folding.latin(decoded(value))).stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .toList();
    }

    /** As it was meant before it was put into a link or a page. */
    private static String decoded(String text) {
        String plain = text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
        try {
            return ENCODED.matcher(plain).find() ? URLDecoder.decode(plain, StandardCharsets.UTF_8) : plain;
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    private static String sound(String value) {
        return collapsed(letters(String.join("", Folding.words(Folding.latin(decoded(value))))));
    }

    /** What two transliterations of one name have in common. */
    private static String letters(String word) {
        return word.replace("kh", "h")
                .replace("ph", "f")
                .replace("x", "ks")
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('w', 'v')
                .replace('y', 'i')
                .replace("h", "");
    }

    private static String collapsed(String sound) {
        return DOUBLED.matcher(sound).replaceAll("$1");
    }

    /** As scripts that leave vowels out would write it, and without the sounds they do not tell apart. */
    private static Optional<String> skeleton(String word) {
        String bones = collapsed(
                letters(word).replaceAll("[aeiouvj]", "").replace('p', 'b').replace('g', 'k'));
        return bones.length() < LEAST_SOUND ? Optional.empty() : Optional.of("s:" + bones);
    }
}
