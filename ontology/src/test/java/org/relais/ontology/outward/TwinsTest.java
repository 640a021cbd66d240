package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/**
 * Twins are two documents that differ only in what an audience may not see: every outward form of both is the same,
 * byte for byte.
 */
class TwinsTest {
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final URI BASE = URI.create("https://be.example.org");
    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final HsdsDocuments HSDS = new HsdsDocuments(VOCABULARY, BASE);
    private static final RdfDocuments RDF = new RdfDocuments(VOCABULARY, BASE);
    private static final VcardDocuments CARDS = new VcardDocuments(VOCABULARY, BASE);
    private static final CsvDocuments TABLES = new CsvDocuments();
    private static final HsdsTables PACKAGE = new HsdsTables(HSDS, VOCABULARY, BASE);
    private static final Set<String> TELLING = Set.of(
            "name",
            "alternate_name",
            "description",
            "number",
            "email",
            "address_1",
            "address_2",
            "city",
            "postal_code",
            "attention",
            "transportation",
            "title",
            "department",
            "value",
            "note",
            "notes",
            "person",
            "register_number",
            "bar",
            "role",
            "identifier",
            "unit");

    static LongStream seeds() {
        return LongStream.range(100, 100 + 13L * Integer.getInteger("relais.rounds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_stands_in_hidden_parts_changes_no_byte_of_any_form(long seed) {
        int changed = 0;
        for (Class<? extends Record> type : Set.of(Organization.class, Professional.class)) {
            for (Audience audience : Audience.values()) {
                ProfileDocument one = type == Organization.class
                        ? new RandomDocuments(seed, VOCABULARY).document(Organization.class)
                        : new RandomDocuments(seed, VOCABULARY).document(Professional.class);
                Optional<View> seen = seen(one, audience);
                ProfileDocument twin = twin(one, type, seen);
                changed += HsdsJson.write(one).equals(HsdsJson.write(twin)) ? 0 : 1;

                assertThat(forms(seen(twin, audience)))
                        .as("%s %s", type, audience)
                        .isEqualTo(forms(seen));
            }
        }
        assertThat(changed).as("twins that really differ").isPositive();
    }

    private static Optional<View> seen(ProfileDocument document, Audience audience) {
        return REDACTION.view(new Profile(document), audience, id -> true);
    }

    private static String forms(Optional<View> view) {
        return view.map(each -> each.json()
                        + HSDS.organization(each, true)
                        + HSDS.professional(each)
                        + Arrays.hashCode(RDF.profile(each, RdfFormat.N_TRIPLES))
                        + cards(each)
                        + tables(each)
                        + rows(each))
                .orElse("nothing");
    }

    /** Of the document and of every part that has one. */
    private static String cards(View view) {
        return Stream.concat(
                        Parts.of(view.document()).map(Part::id),
                        Stream.of(Ids.serviceOf(view.document().id())))
                .flatMap(id -> CARDS.card(view, id, Instant.EPOCH).stream())
                .map(card -> new String(card, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static List<String> rows(View view) {
        List<String> rows = new ArrayList<>();
        try {
            PACKAGE.entry(view, (table, cells) -> rows.add(table + cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String tables(View view) {
        return Stream.of(
                        TABLES.list(
                                "organization",
                                HSDS.organizationItem(view).stream().toList()),
                        TABLES.list(
                                "professional", HSDS.professional(view).stream().toList()),
                        TABLES.list(
                                "service",
                                HSDS.services(view).stream()
                                        .flatMap(id -> HSDS.service(view, id, Optional.empty(), false).stream())
                                        .toList()),
                        TABLES.list(
                                "service_at_location",
                                HSDS.serviceAtLocations(view).stream()
                                        .flatMap(id ->
                                                HSDS.serviceAtLocation(view, id, Optional.empty(), false).stream())
                                        .toList()))
                .map(table -> new String(table, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** The same document, with other words in every part that the view does not name. */
    private static ProfileDocument twin(ProfileDocument one, Class<? extends Record> type, Optional<View> seen) {
        Set<UUID> shown = new HashSet<>();
        seen.ifPresent(view -> Parts.of(view.document()).forEach(part -> shown.add(part.id())));
        Set<UUID> parts = new HashSet<>();
        Parts.of(one).forEach(part -> parts.add(part.id()));
        JsonValue changed = changed(HsdsJson.tree(one), parts, shown, false);
        return (ProfileDocument) HsdsJson.read(changed.asJsonObject(), type);
    }

    private static JsonValue changed(JsonValue value, Set<UUID> parts, Set<UUID> shown, boolean within) {
        return switch (value) {
            case JsonObject object -> {
                boolean hidden = parts.contains(id(object)) ? !shown.contains(id(object)) : within;
                JsonObjectBuilder builder = Json.createObjectBuilder();
                object.forEach((name, member) -> builder.add(
                        name,
                        hidden && TELLING.contains(name) && member instanceof JsonString text
                                ? Json.createValue("Zwyrk " + text.getString())
                                : changed(member, parts, shown, hidden)));
                yield builder.build();
            }
            case JsonArray array -> {
                JsonArrayBuilder builder = Json.createArrayBuilder();
                array.forEach(each -> builder.add(changed(each, parts, shown, within)));
                yield builder.build();
            }
            default -> value;
        };
    }

    private static UUID id(JsonObject object) {
        return object.containsKey("id") ? UUID.fromString(object.getString("id")) : new UUID(0, 0);
    }
}
