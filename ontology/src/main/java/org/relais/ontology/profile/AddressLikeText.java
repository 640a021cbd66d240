package org.relais.ontology.profile;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what in running text looks like a street, a postcode, coordinates or a map link, in any of our languages. */
final class AddressLikeText {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final String NUMBER =
            "[^\\p{L}\\p{N}]{1,3}(?:(?:nr|no|num|number|numéro|número|n)\\.?[°º]?\\s?)?\\d{1,4}\\b";
    private static final List<Pattern> MAPS = List.of(
            pattern(
                    "(google\\.[a-z.]+/maps|maps\\.google|goo\\.gl|maps\\.app|openstreetmap\\.|osm\\.org|waze\\.com|bing\\.com/maps"
                            + "|yandex\\.[a-z.]+/(maps|navi)|mapy\\.[a-z]+|\\bmaps?\\.[a-z]|here\\.com|maps\\.apple|what3words|w3w\\.co"
                            + "|plus\\.codes|///\\p{L}+\\.\\p{L}+\\.\\p{L}+|\\bgeo:)"),
            Pattern.compile("\\b[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}\\b"));
    private static final List<Pattern> PATTERNS = List.of(
            pattern("-?\\d{1,3}[.,]\\d{4,}"),
            pattern("-?\\d{1,3}[.]\\d{3,}°?\\s?[NSEWO]?\\s?[,;/ ]{1,3}-?\\d{1,3}[.]\\d{3,}"),
            pattern("\\d{1,3}\\s?°\\s?\\d{1,2}"),
            Pattern.compile("\\b(?:[A-Z]{1,2}-)?\\d{4,6}\\s+\\p{Lu}\\p{L}{2,}"),
            Pattern.compile("\\b\\d{4}\\s?[A-Z]{2}\\b"),
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"),
            pattern(
                    "\\p{L}{2,}(straat|str\\.|laan|steenweg|plein|kaai|kade|dreef|gracht|plaats|singel|dijk|stra(?:ss|ß)e|gasse|allee"
                            + "|platz|weg|ufer|damm)" + NUMBER),
            pattern(
                    "\\b(?:(?:rue|avenue|boulevard|bd|chaussée|quai|impasse|allée|strada|bulevardul|calea|șoseaua|avenida"
                            + "|paseo|viale|piazza|rua|praça|ulica|улица|вулиця|проспект|площадь|площа|οδός|λεωφόρος|πλατεία|rruga"
                            + "|bulevardi|شارع|زنقة|đường|phố)\\s|(?:av|avda|bd|str|ul|bul|ул|бул|вул|просп|пл|οδ|λεωφ|rr)\\.\\s?|\\bc/\\s?)"
                            + "[^.;:!?]{0,40}?\\d+"),
            Pattern.compile(
                    "\\b(?:[Vv]ia|[Cc]alle|[Pp]laza|[Cc]arrer|[Cc]ours|[Mm]arkt)\\s+(?:\\p{Ll}{1,3}\\s+|[dl][’'])*"
                            + "\\p{Lu}\\p{L}+(?:\\s\\p{L}+){0,3}[\\s,]+(?:n[.º°]?\\s?)?\\d{1,4}\\b"),
            Pattern.compile("\\bPlace\\s+(?:\\p{Ll}+\\s+|[dl][’'])*\\p{Lu}\\p{L}+[\\s,]+\\d{1,4}\\b"),
            pattern("\\d+(?:\\s?(?:bis|ter|[a-z]))?,?\\s+(rue|avenue|boulevard|chaussée|quai|impasse|allée|place)\\s"),
            Pattern.compile("\\b\\d{1,4}[A-Za-z]?,?\\s+(?:\\p{L}+\\s+){1,4}"
                    + "(?i:street|st|road|rd|lane|ln|avenue|ave|square|sq|crescent|terrace|gardens)\\b(?!\\p{L})"),
            pattern("\\p{L}+\\s+(utca|u\\.|út|tér|körút|krt\\.|sétány)" + NUMBER));

    private AddressLikeText() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param cities that a postcode before them makes an address, however they are written */
    static boolean in(String text, Set<String> cities) {
        String plain = INVISIBLE.matcher(COMPATIBLE.normalize(text)).replaceAll("");
        return anyIn(MAPS, plain)
                || !isLink(plain) && anyIn(PATTERNS, plain)
                || cities.stream()
                        .anyMatch(city -> pattern("\\d{4,6},?\\s+" + Pattern.quote(city))
                                .matcher(plain)
                                .find());
    }

    private static boolean isLink(String text) {
        return text.matches("(?i)[a-z][a-z0-9+.-]*:\\S+");
    }

    private static boolean anyIn(List<Pattern> patterns, String text) {
        return patterns.stream().map(pattern -> pattern.matcher(text)).anyMatch(Matcher::find);
    }
}
