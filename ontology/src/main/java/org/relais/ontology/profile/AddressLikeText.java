package org.relais.ontology.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what in running text looks like a street, a postcode, coordinates or a map link, in any of our languages. */
final class AddressLikeText {
    private static final String NUMBER = "[^\\p{L}\\p{N}]{1,3}\\d+";
    private static final List<Pattern> PATTERNS = List.of(
            pattern("-?\\d{1,3}[.,]\\d{4,}"),
            pattern(
                    "(google\\.[a-z.]+/maps|maps\\.google|goo\\.gl/maps|maps\\.app|openstreetmap\\.|osm\\.org|waze\\.com"
                            + "|maps\\.apple|what3words|w3w\\.co|plus\\.codes|\\bgeo:)"),
            Pattern.compile("\\b(?:[A-Z]{1,2}-)?\\d{4,6}\\s+\\p{Lu}\\p{L}{2,}"),
            Pattern.compile("\\b\\d{4}\\s?[A-Z]{2}\\b"),
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"),
            pattern("\\p{L}*(straat|laan|steenweg|plein|kaai|dreef|stra(?:ss|ß)e|gasse|weg)" + NUMBER),
            pattern("\\b(rue|avenue|boulevard|chaussée|quai|impasse|allée|strada|str\\.|bulevardul|calea|calle|avenida"
                    + "|plaza|via|viale|piazza|rua|ulica|ul\\.|bul\\.|улица|ул\\.|бул\\.|вулиця|вул\\.|проспект|οδός|λεωφόρος|rruga"
                    + "|شارع)\\s[^.;:!?]{0,40}?\\d+"),
            pattern("\\d+[a-z]?,?\\s+(rue|avenue|boulevard|chaussée|quai|impasse|allée|place)\\s"),
            pattern("\\b\\d+[a-z]?\\s+\\p{L}+\\s+(street|road|lane|avenue|square)\\b"),
            pattern("\\p{L}+\\s+(utca|út|tér)" + NUMBER));

    private AddressLikeText() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    static boolean in(String text) {
        return PATTERNS.stream().map(pattern -> pattern.matcher(text)).anyMatch(Matcher::find);
    }
}
