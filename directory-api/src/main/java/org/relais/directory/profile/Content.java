package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.profile.Redaction;

/**
 * What a part says, as one text: what says the same gets the same text, whatever the order of its members, whoever may
 * see it, whoever confirmed it and however it is translated.
 */
final class Content {
    /** Members that tell which part it is and who may see it, not what it says. */
    static final Set<String> MARKS = Set.of(
            "id",
            "visibility",
            "consented_on",
            "shelter",
            "access_point",
            "keeps_address",
            "assurance",
            "provenance",
            "translations");

    private static final Set<String> PERSONAL = Set.of("name", "email", "phones", "attributes");

    private Content() {}

    static String of(Draft part) {
        StringBuilder text = new StringBuilder();
        write(part, text);
        return text.toString();
    }

    /**
     * What a part says to everyone who may know of it at all: an id that follows from it tells nothing that is hidden
     * inside, not even to who guesses and compares.
     *
     * @param member in which it stands
     */
    static String shown(String member, Draft.Thing part) {
        return of(told(member, part));
    }

    private static Draft.Thing told(String member, Draft.Thing part) {
        boolean nameless = namesSomeone(member, part) && isFunction(part);
        Map<String, Draft> told = new LinkedHashMap<>();
        part.members().forEach((name, value) -> {
            if (!name.equals("program_id")
                    && !Redaction.isForNetworkAlone(name)
                    && !(nameless && PERSONAL.contains(name))) {
                kept(name, value).ifPresent(kept -> told.put(name, kept));
            }
        });
        return new Draft.Thing(part.pointer(), told);
    }

    private static Optional<Draft> kept(String member, Draft value) {
        return switch (value) {
            case Draft.Row row -> {
                List<Draft> kept = row.values().stream()
                        .flatMap(each -> kept(member, each).stream())
                        .toList();
                yield kept.isEmpty() ? Optional.empty() : Optional.of(new Draft.Row(row.pointer(), kept));
            }
            case Draft.Thing thing ->
                mayBeHidden(member, thing) || InnerReferences.in(thing)
                        ? Optional.empty()
                        : Optional.of(told(member, thing));
            case Draft.Leaf leaf -> Optional.of(leaf);
        };
    }

    /** Whether not everyone who sees the owner sees the part: by its mark, its bearer's silence, or where it leads. */
    static boolean mayBeHidden(String member, Draft.Thing part) {
        return part.text("visibility")
                        .filter(mark -> !mark.equals(Visibility.PUBLIC.name()))
                        .isPresent()
                || member.equals("service_at_locations")
                || namesSomeone(member, part) && !isFunction(part);
    }

    private static boolean namesSomeone(String member, Draft.Thing part) {
        return member.equals("contacts")
                && part.members().containsKey("name")
                && !part.members().containsKey("consented_on");
    }

    private static boolean isFunction(Draft.Thing contact) {
        return contact.members().containsKey("title") || contact.members().containsKey("department");
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
