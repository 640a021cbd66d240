package org.relais.search.document;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.search.EntryKind;
import org.relais.search.Summary;

/** A summary as it stands in the index: compact JSON, what says nothing left out. Thread-safe. */
public final class SummaryJson {
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private SummaryJson() {}

    static String write(Summary summary) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        json.add("profile", summary.profile().toString());
        json.add("kind", summary.kind().name());
        add(json, "kinds", summary.kinds());
        add(json, "names", summary.names());
        add(json, "descriptions", summary.descriptions());
        add(json, "countries", summary.countries());
        add(json, "cities", summary.cities());
        add(json, "languages", summary.languages());
        add(json, "concepts", summary.concepts());
        summary.confirmedOn().ifPresent(day -> json.add("confirmedOn", day.toString()));
        add(json, "assuranceMethods", summary.assuranceMethods());
        add(json, "demonstration", summary.demonstration());
        add(json, "legalAid", summary.legalAid());
        add(json, "civilParty", summary.civilParty());
        add(json, "remote", summary.remote());
        return json.build().toString();
    }

    /**
     * The summary for a reader.
     *
     * @param languages what she reads, best first: texts in them come first
     */
    public static Summary read(String text, List<String> languages) {
        JsonObject json;
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        return new Summary(
                UUID.fromString(json.getString("profile")),
                EntryKind.valueOf(json.getString("kind")),
                iris(json, "kinds"),
                texts(json, "names", languages),
                texts(json, "descriptions", languages),
                strings(json, "countries"),
                texts(json, "cities", languages),
                strings(json, "languages"),
                iris(json, "concepts"),
                Optional.ofNullable(json.getString("confirmedOn", null)).map(LocalDate::parse),
                iris(json, "assuranceMethods"),
                json.containsKey("demonstration"),
                json.containsKey("legalAid"),
                json.containsKey("civilParty"),
                json.containsKey("remote"));
    }

    private static void add(JsonObjectBuilder json, String member, Collection<?> values) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = BUILDERS.createArrayBuilder();
            values.forEach(value -> array.add(value.toString()));
            json.add(member, array);
        }
    }

    private static void add(JsonObjectBuilder json, String member, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            JsonObjectBuilder object = BUILDERS.createObjectBuilder();
            texts.forEach(object::add);
            json.add(member, object);
        }
    }

    private static void add(JsonObjectBuilder json, String member, boolean flag) {
        if (flag) {
            json.add(member, true);
        }
    }

    private static List<String> strings(JsonObject json, String member) {
        return json.containsKey(member) ? json.getJsonArray(member).getValuesAs(JsonString::getString) : List.of();
    }

    private static List<URI> iris(JsonObject json, String member) {
        return strings(json, member).stream().map(URI::create).toList();
    }

    private static Map<String, String> texts(JsonObject json, String member, List<String> languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (json.containsKey(member)) {
            JsonObject object = json.getJsonObject(member);
            languages.stream()
                    .filter(object::containsKey)
                    .forEach(language -> texts.put(language, object.getString(language)));
            object.keySet().forEach(language -> texts.putIfAbsent(language, object.getString(language)));
        }
        return texts;
    }
}
