package org.relais.search.places;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which towns, and which of their names, are in the cut. */
final class Kept {
    private static final int A_TOWN = 1_000;
    private static final int A_LARGE_TOWN = 15_000;
    private static final int A_LARGE_TOWN_ANYWHERE = 50_000;
    private static final int A_LARGE_PART_OF_A_TOWN = 10_000;
    private static final int LONGEST_NAME = 60;

    private static final String EUROPE = "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GF GG GI GP"
            + " GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MQ MT NL NO PL PT RE RO RS RU SE SI SJ SK SM TR UA VA XK"
            + " YT";

    private static final String ORIGINS =
            "AF AO BF BI BJ BO CD CF CG CI CM CO CU DO DZ EC EG ER ET GH GM GN GW HN HT IQ"
                    + " KE KG KZ LB LK LR LY MA MG ML MN MR NE NG NI NP PE PS PY RW SD SL SN SO SS SV SY TD TG TJ TM TN UG UZ VE"
                    + " VN YE ZW";

    private static final String LARGE_ORIGINS = "BD BR CN ID IN IR KH LA MM MX PH PK TH";

    private static final Set<String> NO_TOWNS = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");
    private static final Set<Integer> OF_THE_LANGUAGES =
            Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARABIC, UScript.COMMON, UScript.INHERITED);
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern LINK = Pattern.compile("://|www\\.|\\.(com|org|net)\\b");

    private final Map<String, Integer> floors = new HashMap<>();
    private final Map<String, Set<Integer>> scripts = new HashMap<>();

    Kept() {
        for (String country : (EUROPE + " " + ORIGINS).split(" ")) {
            floors.put(country, A_TOWN);
        }
        for (String country : LARGE_ORIGINS.split(" ")) {
            floors.put(country, A_LARGE_TOWN);
        }
    }

    boolean town(GeoName town) {
        int floor = floors.getOrDefault(town.country(), A_LARGE_TOWN_ANYWHERE);
        return switch (town.code()) {
            case "PPLC" -> true;
            case "PPLX" -> town.population() >= Math.max(floor, A_LARGE_PART_OF_A_TOWN);
            default -> town.population() >= floor && !NO_TOWNS.contains(town.code());
        };
    }

    /** The main name always; another when somebody may write it, and it is no letter, number, code, link or transcription. */
    boolean name(String name, GeoName town) {
        return name.equals(town.mainName()) || isName(name, town);
    }

    private boolean isName(String name, GeoName town) {
        return name.length() <= LONGEST_NAME
                && !LINK.matcher(name).find()
                && !isCode(name, town)
                && !isTranscription(name)
                && name.codePoints().filter(Character::isLetter).count() > 1
                && name.codePoints().map(UScript::getScript).allMatch(script -> isWritten(script, town));
    }

    private static boolean isCode(String name, GeoName town) {
        return CODE.matcher(name).matches() && !name.equalsIgnoreCase(town.mainName());
    }

    /** GeoNames writes the names of scripts without capitals once more in ASCII, without a capital. */
    private static boolean isTranscription(String name) {
        return name.codePoints().filter(Character::isLetter).findFirst().orElse(0x80) < 0x80
                && name.codePoints().noneMatch(Character::isUpperCase);
    }

    private boolean isWritten(int script, GeoName town) {
        return OF_THE_LANGUAGES.contains(script)
                || scripts.computeIfAbsent(town.country(), Kept::scriptsOf).contains(script);
    }

    private static Set<Integer> scriptsOf(String country) {
        ULocale likeliest = ULocale.addLikelySubtags(new ULocale("und_" + country));
        Set<Integer> scripts = new HashSet<>();
        for (ULocale locale : new ULocale[] {likeliest, new ULocale(likeliest.getLanguage())}) {
            int[] codes = UScript.getCode(locale);
            Arrays.stream(codes == null ? new int[0] : codes).forEach(scripts::add);
        }
        return scripts;
    }
}
