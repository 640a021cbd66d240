package org.relais.search.analysis;

import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Label;

/** What the 16 interface languages call the world's countries and languages. Immutable, so thread-safe. */
public final class WorldNames {
    /** Scheme of the concepts that stand for countries; their notation is the ISO 3166 code. */
    public static final String COUNTRY = "country";

    /** Scheme of the concepts that stand for languages; their notation is the ISO 639 code. */
    public static final String LANGUAGE = "language";

    public static final List<String> INTERFACE_LANGUAGES =
            List.of("en", "fr", "nl", "de", "es", "it", "pt", "ro", "bg", "hu", "pl", "el", "uk", "ru", "sq", "ar");

    private final Map<String, Concept> countries = new TreeMap<>();
    private final Map<String, Concept> languages = new TreeMap<>();
    private final Map<String, String> countryByName = new HashMap<>();
    private final Map<String, String> languageByName = new HashMap<>();

    public WorldNames() {
        for (String code : ULocale.getISOCountries()) {
            add(COUNTRY, code, (country, in) -> ULocale.getDisplayCountry("und-" + country, in));
        }
        Arrays.stream(ULocale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .forEach(code -> add(LANGUAGE, code, ULocale::getDisplayLanguage));
    }

    /** One concept a country and language, with its names as labels. */
    public Stream<Concept> concepts() {
        return Stream.concat(countries.values().stream(), languages.values().stream());
    }

    /** The ISO 3166 code that is meant by a code or by a name in any of the languages. */
    public Optional<String> country(String codeOrName) {
        return code(codeOrName.toUpperCase(Locale.ROOT), codeOrName, countries, countryByName);
    }

    /** The ISO 639 code that is meant by a code or by a name in any of the languages. */
    public Optional<String> language(String codeOrName) {
        String primary = codeOrName.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code(primary, codeOrName, languages, languageByName);
    }

    private static Optional<String> code(
            String code, String name, Map<String, Concept> byCode, Map<String, String> byName) {
        return byCode.containsKey(code) ? Optional.of(code) : Optional.ofNullable(byName.get(Folding.key(name)));
    }

    private void add(String scheme, String code, BinaryOperator<String> name) {
        List<Label> labels = INTERFACE_LANGUAGES.stream()
                .map(in -> new Label(name.apply(code, in), in, true, true))
                .filter(label -> !label.text().equals(code))
                .flatMap(label -> Stream.concat(Stream.of(label), spoken(scheme, label)))
                .toList();
        URI iri = URI.create("urn:relais:" + scheme + ":" + code);
        Concept concept = new Concept(iri, scheme, code, labels, Map.of(), Set.of(), Set.of(), Map.of());
        boolean isCountry = scheme.equals(COUNTRY);
        (isCountry ? countries : languages).put(code, concept);
        Map<String, String> byName = isCountry ? countryByName : languageByName;
        labels.forEach(label -> byName.putIfAbsent(Folding.key(label.text()), code));
    }

    private static Stream<Label> spoken(String scheme, Label name) {
        return scheme.equals(LANGUAGE)
                ? Speakers.of(name.text(), name.language()).stream()
                        .map(word -> new Label(word, name.language(), false, true))
                : Stream.empty();
    }
}
