package org.relais.search.places;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;
import org.relais.search.analysis.WorldNames;

/** How people write a town in an address: {@code B-1000 Bruxelles}, {@code Valencia, ES}, {@code Biel/Bienne}. */
final class Addressing {
    private static final Pattern WITH_TAIL = Pattern.compile("(.+)(?:[,،(/]| [-–] )([^,،()/]+)\\)?\\s*");
    private static final Pattern CODE = Pattern.compile("\\s*[A-Za-z]{2,3}\\s*");
    private static final int LONGEST = 100;
    private static final int LETTERS_OF_A_POSTCODE = 2;

    private final Words words;
    private final WorldNames world;
    private final Function<List<String>, List<Place>> called;

    /** @param called the towns of a name, given its folded words */
    Addressing(Words words, WorldNames world, Function<List<String>, List<Place>> called) {
        this.words = words;
        this.world = world;
        this.called = called;
    }

    /** The towns it may mean; none for more than {@value LONGEST} characters. */
    List<Place> read(String text) {
        List<Place> places = town(text);
        Matcher tail = WITH_TAIL.matcher(text);
        return places.isEmpty() && isShort(text) && tail.matches() ? held(tail.group(2), read(tail.group(1))) : places;
    }

    /** The towns it may mean in a country, whatever stands behind their name. */
    List<Place> read(String text, String countryCode) {
        List<Place> places = town(text).stream()
                .filter(place -> place.country().equals(countryCode))
                .toList();
        Matcher tail = WITH_TAIL.matcher(text);
        return places.isEmpty() && isShort(text) && tail.matches() ? read(tail.group(1), countryCode) : places;
    }

    /** A code without such a town may be one of a province: {@code Genova (GE)}. */
    private List<Place> held(String tail, List<Place> places) {
        Optional<String> country = country(tail);
        List<Place> there = places.stream()
                .filter(place -> country.isEmpty() || place.country().equals(country.get()))
                .toList();
        return there.isEmpty() && CODE.matcher(tail).matches() ? places : there;
    }

    /** The ISO 3166 code meant by one, by an older or longer code such as UK, or by a name in any language. */
    Optional<String> country(String codeOrName) {
        String trimmed = codeOrName.strip();
        return world.country(trimmed)
                .or(() -> Optional.of(trimmed)
                        .filter(code -> CODE.matcher(code).matches())
                        .flatMap(code -> world.country(
                                ULocale.createCanonical("und-" + code).getCountry())));
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    private List<Place> town(String text) {
        return isShort(text) ? withoutPostcode(folded(text)) : List.of();
    }

    private List<String> folded(String text) {
        return words.cut(text, "").stream().map(Word::folded).toList();
    }

    private List<Place> withoutPostcode(List<String> name) {
        for (int dropped = 0; dropped < name.size(); dropped++) {
            for (int from = 0; from <= dropped; from++) {
                int to = name.size() - (dropped - from);
                if (isPostcode(name.subList(0, from)) && isPostcode(name.subList(to, name.size()))) {
                    List<Place> places = called.apply(name.subList(from, to));
                    if (!places.isEmpty()) {
                        return places;
                    }
                }
            }
        }
        return List.of();
    }

    private static boolean isPostcode(List<String> words) {
        return words.isEmpty()
                || (words.stream().anyMatch(Addressing::hasDigit)
                        && words.stream().allMatch(Addressing::standsInPostcode));
    }

    private static boolean standsInPostcode(String word) {
        return hasDigit(word) || word.length() <= LETTERS_OF_A_POSTCODE || word.equals("cedex");
    }

    private static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }
}
