package org.relais.search;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/** Profiles written as JSON documents, and what an audience sees of them. */
public final class Entries {
    public static final Vocabulary VOCABULARY = VocabularyFiles.load();
    public static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final Set<String> NO_PARTS = Set.of("translations", "assurance", "provenance");

    private Entries() {}

    /** The small directory most tests ask. */
    public static List<IndexChange> directory() {
        try (var in = Entries.class.getResourceAsStream("/directory.ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Entries::put)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static IndexChange put(String json) {
        return new IndexChange.Put(view(json, Audience.PUBLIC).orElseThrow(), NOW, false);
    }

    public static IndexChange purging(String json) {
        return new IndexChange.Put(view(json, Audience.PUBLIC).orElseThrow(), NOW, true);
    }

    public static Optional<View> view(String json, Audience audience) {
        JsonObject document = parse(json);
        UUID id = UUID.fromString(document.getString("id"));
        JsonObject complete = withIds(document, id, "").asJsonObject();
        Class<? extends Record> type = document.containsKey("identity") ? Professional.class : Organization.class;
        return REDACTION.view(new Profile((ProfileDocument) HsdsJson.read(complete, type)), audience, any -> true);
    }

    /** An organization of which nothing matters but these members. */
    public static String organization(int number, String members) {
        return "{\"id\": \"%s\", %s}".formatted(id(number), members.replace('\'', '"'));
    }

    public static UUID id(int number) {
        return new UUID(0xc000000000004000L, 0x8000000000000000L + number);
    }

    public static String iri(String scheme, String notation) {
        return Vocabulary.iri(scheme, notation).toString();
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** As publishing does: a part without an id gets one, and so does a tag that is given by its IRI. */
    private static JsonValue withIds(JsonValue value, UUID owner, String path) {
        return switch (value) {
            case JsonArray array -> {
                JsonArrayBuilder builder = Json.createArrayBuilder();
                for (int at = 0; at < array.size(); at++) {
                    builder.add(withIds(array.get(at), owner, path + "/" + at));
                }
                yield builder.build();
            }
            case JsonObject object -> {
                JsonObjectBuilder builder = Json.createObjectBuilder();
                String name = object.getString("term_uri", "");
                builder.add("id", (name.isEmpty() ? Ids.of(owner, path) : Ids.of(URI.create(name))).toString());
                object.forEach((member, inner) -> builder.add(
                        member, NO_PARTS.contains(member) ? inner : withIds(inner, owner, path + "/" + member)));
                yield builder.build();
            }
            default -> value;
        };
    }
}
