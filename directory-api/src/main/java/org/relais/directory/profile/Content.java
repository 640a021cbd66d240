package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonNumber;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a part says, as one text: what says the same gets the same text, whatever the order of its members, whoever may
 * see it, whoever confirmed it and however it is translated.
 */
final class Content {
    private static final Set<String> MARKS = Set.of(
            "id",
            "visibility",
            "consented_on",
            "shelter",
            "access_point",
            "keeps_address",
            "assurance",
            "provenance",
            "translations");

    private Content() {}

    static String of(Draft part) {
        StringBuilder text = new StringBuilder();
        write(part, text);
        return text.toString();
    }

    private static void write(Draft value, StringBuilder text) {
        switch (value) {
            case Draft.Thing thing -> {
                text.append('{');
                new TreeMap<>(thing.members()).forEach((name, member) -> {
                    if (!MARKS.contains(name)) {
                        text.append(JSON.createValue(name)).append(':');
                        write(member, text);
                        text.append(',');
                    }
                });
                text.append('}');
            }
            case Draft.Row row -> {
                text.append('[');
                row.values().forEach(each -> {
                    write(each, text);
                    text.append(',');
                });
                text.append(']');
            }
            case Draft.Leaf(String pointer, JsonNumber number) ->
                text.append(number.bigDecimalValue().stripTrailingZeros());
            case Draft.Leaf leaf -> text.append(leaf.json());
        }
    }
}
