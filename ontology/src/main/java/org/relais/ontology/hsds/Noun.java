package org.relais.ontology.hsds;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a noun's schema says of its members, for those who walk a document. Immutable, so thread-safe. */
public final class Noun {
    private static final String SCHEMA_FILE = ".json";

    private final String name;
    private final Map<String, Member> members = new HashMap<>();
    private final Function<String, Noun> others;

    private record Member(String format, @Nullable String noun) {}

    /** @param others finds a noun by name */
    Noun(String name, JsonObject schema, Function<String, Noun> others) {
        this.name = name;
        this.others = others;
        schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((member, property) -> members.put(member, member(property.asJsonObject())));
    }

    private static Member member(JsonObject property) {
        JsonObject one = property.containsKey("items") ? property.getJsonObject("items") : property;
        String file = one.getString("$ref", "");
        return new Member(
                one.getString("format", ""),
                file.isEmpty() ? null : file.substring(0, file.length() - SCHEMA_FILE.length()));
    }

    public String name() {
        return name;
    }

    /** Any member, where the noun leaves its members' names free, as translations do. */
    public boolean knows(String member) {
        return members.isEmpty() || members.containsKey(member);
    }

    /** Whether the member's text, or each of its texts, has that format of JSON Schema. */
    public boolean isFormatted(String member, String format) {
        Member known = members.get(member);
        return known != null && known.format().equals(format);
    }

    /** Whether a record of it has an id of its own. */
    public boolean hasId() {
        return members.containsKey("id");
    }

    /** The noun of the record, or records, that stand in that member. */
    public Optional<Noun> in(String member) {
        Member known = members.get(member);
        return known == null || known.noun() == null ? Optional.empty() : Optional.of(others.apply(known.noun()));
    }
}
