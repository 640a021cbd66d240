package org.relais.search.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relais.ontology.hsds.Text;

/** One member of a part in all its languages. */
final class Translated {
    private Translated() {}

    /** Language to wording: first the plain one, then the translations by language. */
    static Map<String, String> member(
            String plain, Optional<String> text, Map<String, Map<String, Text>> translations, String member) {
        Map<String, String> wordings = new LinkedHashMap<>();
        text.ifPresent(value -> wordings.put(plain, value));
        new TreeMap<>(translations).forEach((language, members) -> {
            Text translation = members.get(member);
            if (translation != null) {
                wordings.putIfAbsent(language, translation.value());
            }
        });
        return wordings;
    }
}
