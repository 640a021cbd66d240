package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.Shape;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/** What must hold of every document there can be; the seed stands in the name of the test. */
class HsdsDocumentsPropertyTest {
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final HsdsDocuments DOCUMENTS = new HsdsDocuments(VOCABULARY, URI.create("https://be.example.org/"));
    private static final Optional<Instant> MOMENT = Optional.of(Instant.parse("2026-11-02T10:00:00.1239Z"));
    private static final Set<String> MARKS =
            Set.of("visibility", "consented_on", "shelter", "access_point", "keeps_address", "metadata");

    static LongStream seeds() {
        return LongStream.range(0, 4L * Integer.getInteger("relais.rounds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_random_documents_fit_the_form(long seed) {
        Stream.of(Organization.class, Professional.class).forEach(type -> {
            ProfileDocument document = random(seed, type);

            assertThat(HsdsProfile.FORM.check(type.getSimpleName().toLowerCase(), HsdsJson.write(document)))
                    .extracting(Finding::detail)
                    .allMatch("state_province is required"::equals);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everything_told_fits_our_profile_of_hsds_and_has_no_mark_and_nothing_empty_but_an_unknown_province(long seed) {
        told(seed).forEach((name, json) -> {
            String noun = name.substring(0, name.indexOf(' '));
            assertThat(HsdsProfile.OUTWARD.check(noun, json.toString()))
                    .as("%s: %s", name, json)
                    .isEmpty();
            assertNothingEmptyAndNoMark(name, json);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twins_that_differ_in_sealed_values_only_are_told_in_the_same_bytes(long seed) {
        Stream.of(Organization.class, Professional.class).forEach(type -> {
            ProfileDocument document = random(seed, type);
            Map<UUID, Visibility> classes = REDACTION.classes(new Profile(document));
            ProfileDocument twin = Parts.changed(
                    document, part -> classes.get(part.id()) == Visibility.SEALED ? otherWords(part) : part);

            for (Audience audience : Audience.values()) {
                assertThat(texts(told(twin, audience))).isEqualTo(texts(told(document, audience)));
            }
        });
    }

    private static Part otherWords(Part part) {
        return (Part) Shape.rebuilt((Record) part, (component, value) -> switch (value) {
            case String ignored -> "Zwyrk";
            case Optional<?> optional when optional.orElse(null) instanceof String -> Optional.of("Zwyrk");
            default -> value;
        });
    }

    private static Map<String, JsonObject> told(long seed) {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            told(random(seed, Organization.class), audience).forEach((name, json) -> all.put(name + audience, json));
            told(random(seed, Professional.class), audience).forEach((name, json) -> all.put(name + audience, json));
        }
        return all;
    }

    /** All documents of a view, by noun and id. */
    private static Map<String, JsonObject> told(ProfileDocument document, Audience audience) {
        Map<String, JsonObject> told = new LinkedHashMap<>();
        REDACTION.view(new Profile(document), audience, id -> true).ifPresent(view -> {
            DOCUMENTS.organization(view, true).ifPresent(json -> told.put("organization full", json));
            DOCUMENTS.organization(view, false).ifPresent(json -> told.put("organization ", json));
            DOCUMENTS.organizationItem(view).ifPresent(json -> told.put("organization item", json));
            DOCUMENTS.professional(view).ifPresent(json -> told.put("professional ", json));
            told.putAll(things(view));
        });
        return told;
    }

    private static Map<String, JsonObject> things(View view) {
        Map<String, JsonObject> told = new LinkedHashMap<>();
        for (boolean full : new boolean[] {true, false}) {
            DOCUMENTS
                    .services(view)
                    .forEach(id -> told.put(
                            "service " + full + id,
                            DOCUMENTS.service(view, id, MOMENT, full).orElseThrow()));
            DOCUMENTS
                    .serviceAtLocations(view)
                    .forEach(id -> told.put(
                            "service_at_location " + full + id,
                            DOCUMENTS.serviceAtLocation(view, id, MOMENT, full).orElseThrow()));
        }
        Parts.of(view.document())
                .forEach(part ->
                        DOCUMENTS.location(view, part.id()).ifPresent(json -> told.put("location " + part.id(), json)));
        return told;
    }

    private static Map<String, String> texts(Map<String, JsonObject> told) {
        Map<String, String> texts = new LinkedHashMap<>();
        told.forEach((name, json) -> texts.put(name, json.toString()));
        return texts;
    }

    private static <T extends Record & ProfileDocument> T random(long seed, Class<T> type) {
        return new RandomDocuments(seed, VOCABULARY).document(type);
    }

    private static void assertNothingEmptyAndNoMark(String where, JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                assertThat(object).as(where).isNotEmpty();
                object.forEach((name, inner) -> {
                    assertThat(MARKS).as(where).doesNotContain(name);
                    if (!name.equals("state_province")) {
                        assertNothingEmptyAndNoMark(where + "/" + name, inner);
                    }
                });
            }
            case JsonArray array -> {
                assertThat(array).as(where).isNotEmpty();
                array.forEach(each -> assertNothingEmptyAndNoMark(where, each));
            }
            case JsonString text -> assertThat(text.getString()).as(where).isNotBlank();
            default -> assertThat(value).as(where).isNotEqualTo(JsonValue.NULL);
        }
    }
}
