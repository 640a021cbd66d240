package org.relais.directory.curation;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The countries a record says it is in. */
final class Countries {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Countries() {}

    /** Those of its addresses or, where it gives none, of the areas it serves. */
    static Set<String> in(JsonValue value) {
        Set<String> countries = new HashSet<>();
        collect(value, "country", countries);
        if (countries.isEmpty()) {
            collect(value, "extent", countries);
        }
        return countries;
    }

    private static void collect(JsonValue value, String called, Set<String> into) {
        switch (value) {
            case JsonObject object ->
                object.forEach((name, member) -> {
                    if (name.equals(called)
                            && member instanceof JsonString text
                            && CODE.matcher(text.getString()).matches()) {
                        into.add(text.getString());
                    }
                    collect(member, called, into);
                });
            case JsonArray array -> array.forEach(each -> collect(each, called, into));
            default -> {}
        }
    }
}
