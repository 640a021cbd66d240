package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.relais.ontology.outward.Examples.ORGANIZATION;
import static org.relais.ontology.outward.Examples.PROFESSIONAL;
import static org.relais.ontology.outward.Examples.VOCABULARY;
import static org.relais.ontology.outward.Examples.id;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.property.FormattedName;
import ezvcard.property.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;

/** A card says what the view says, in vCard that others read. */
class VcardDocumentsTest {
    private static final Redaction REDACTION = new Redaction(VOCABULARY);
    private static final VcardDocuments CARDS = new VcardDocuments(VOCABULARY, URI.create("https://be.example.org/"));
    private static final Instant MOMENT = Instant.parse("2026-11-02T10:00:00.123Z");

    static LongStream seeds() {
        return LongStream.range(0, 8L * Integer.getInteger("relais.rounds", 3));
    }

    private static String text(View view, UUID thing) {
        return new String(CARDS.card(view, thing, MOMENT).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static VCard card(View view, UUID thing) {
        try (VCardReader reader = new VCardReader(text(view, thing))) {
            List<VCard> read = reader.readAll();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(read).hasSize(1);
            return read.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<View> views(long seed) {
        return Stream.of(Organization.class, Professional.class)
                .map(type -> new Profile(new RandomDocuments(seed, VOCABULARY).document(type)))
                .flatMap(profile -> Stream.of(Audience.values())
                        .flatMap(audience -> REDACTION.view(profile, audience, any -> true).stream()))
                .toList();
    }

    private static List<UUID> things(View view) {
        return Stream.concat(
                        Parts.of(view.document()).map(Part::id),
                        Stream.of(Ids.serviceOf(view.document().id())))
                .filter(id -> CARDS.card(view, id, MOMENT).isPresent())
                .toList();
    }

    /** A terminal or another program that reads the card would do what they say. */
    @Test
    void a_card_holds_no_control_characters_but_tabs_and_the_ends_of_its_lines() {
        UUID id = id(77);
        Organization organization = HsdsJson.read(
                "{\"id\":\"" + id
                        + "\",\"name\":\"Au\\u0007ro\\u001b[31m\\tre\\u007f\\u0085\\u000b𝔸\\rX-A:1\\nX-B:2\"}",
                Organization.class);
        View view = REDACTION
                .view(new Profile(organization), Audience.PUBLIC, any -> true)
                .orElseThrow();

        assertThat(text(view, id))
                .contains("FN:Auro[31m\tre𝔸\\nX-A:1\\nX-B:2\r\n")
                .doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9F&&[^\r\n\t]]");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_card_is_read_back_and_valid_vcard_4_without_a_warning(long seed) {
        for (View view : views(seed)) {
            for (UUID thing : things(view)) {
                String text = text(view, thing);
                VCard card = card(view, thing);

                assertThat(text).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n");
                assertThat(card.getVersion()).isEqualTo(VCardVersion.V4_0);
                assertThat(card.validate(VCardVersion.V4_0)).as(text).isEmpty();
                assertThat(card.getUid().getValue()).contains(thing.toString()).endsWith("#it");
                assertThat(card.getSources().getFirst().getValue()).endsWith(thing + ".vcf");
                assertThat(card.getRevision().getValue()).isEqualTo(Instant.parse("2026-11-02T10:00:00Z"));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void profiles_services_and_places_have_a_card_and_nothing_else_has(long seed) {
        for (View view : views(seed)) {
            Map<UUID, Boolean> wanted = new LinkedHashMap<>();
            Parts.of(view.document()).forEach(part -> wanted.put(part.id(), false));
            switch (view.document()) {
                case Organization organization -> {
                    organization.services().forEach(each -> wanted.put(each.id(), true));
                    organization.locations().forEach(each -> wanted.put(each.id(), true));
                }
                case Professional professional ->
                    professional
                            .reach()
                            .ifPresent(reach -> reach.locations().forEach(each -> wanted.put(each.id(), true)));
            }
            wanted.put(view.id(), true);

            wanted.forEach(
                    (thing, has) -> assertThat(CARDS.card(view, thing, MOMENT).isPresent())
                            .as("%s of %s", thing, view.json())
                            .isEqualTo(has));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_organizations_card_tells_its_name_in_every_language_and_all_its_numbers(long seed) {
        for (View view : views(seed)) {
            if (view.document() instanceof Organization organization) {
                VCard card = card(view, organization.id());

                assertThat(card.getFormattedNames())
                        .extracting(FormattedName::getValue)
                        .containsAll(organization.name().stream().toList());
                organization
                        .translations()
                        .forEach((tag, texts) -> Optional.ofNullable(texts.get("name"))
                                .filter(text ->
                                        !tag.equals(organization.language().orElse("")))
                                .ifPresent(text -> assertThat(card.getFormattedNames())
                                        .anySatisfy(name -> {
                                            assertThat(name.getValue()).isEqualTo(text.value());
                                            assertThat(name.getLanguage()).isEqualTo(tag);
                                            assertThat(name.getAltId()).isNotNull();
                                        })));
                assertThat(card.getTelephoneNumbers()).hasSize((int) organization.phones().stream()
                        .map(Phone::number)
                        .flatMap(Optional::stream)
                        .count());
                assertThat(text(view, organization.id()).contains("X-RELAIS-DEMONSTRATION:TRUE"))
                        .isEqualTo(organization.demonstration().orElse(false));
            }
        }
    }

    @Test
    void the_card_of_a_service_of_an_example_reads_like_this() {
        View view = Examples.organization();
        VCard card = card(view, id(3));

        assertThat(card.getKind().isOrg()).isTrue();
        assertThat(card.getFormattedNames())
                .extracting(FormattedName::getValue, FormattedName::getLanguage, FormattedName::getAltId)
                .containsExactly(tuple("Conseil", "fr", "1"), tuple("Advies", "nl", "1"));
        assertThat(card.getOrganization().getValues()).containsExactly("Maison Aurore", "Conseil");
        assertThat(card.getCategories().getValues()).containsExactly("Legal advice");
        assertThat(card.getAddresses()).singleElement().satisfies(address -> {
            assertThat(address.getStreetAddress()).isEqualTo("Rue 1");
            assertThat(address.getLocality()).isEqualTo("Liège");
            assertThat(address.getPostalCode()).isEqualTo("4000");
            assertThat(address.getCountry()).isEqualTo("BE");
        });
        assertThat(card.getNotes()).extracting(Note::getValue).contains("Demonstration: this entry is invented.");
    }

    @Test
    void numbers_are_dialled_and_a_person_has_her_title_in_every_script() {
        assertThat(card(Examples.organization(), id(1))
                        .getTelephoneNumbers()
                        .getFirst()
                        .getUri()
                        .getNumber())
                .isEqualTo("+3240000000");

        VCard card = card(Examples.professional(), PROFESSIONAL);
        assertThat(card.getKind().isIndividual()).isTrue();
        assertThat(card.getTitles()).extracting(title -> title.getValue()).containsExactly("Mr.", "адв.");
        assertThat(card.getCategories().getValues()).contains("Lawyer");
        assertThat(card.getEmails().getFirst().getValue()).isEqualTo("ana@example.org");
    }

    @Test
    void the_same_view_gives_the_same_bytes_and_only_the_moment_changes_them() {
        View view = Examples.organization();

        assertThat(CARDS.card(view, ORGANIZATION, MOMENT))
                .hasValueSatisfying(bytes -> assertThat(bytes)
                        .isEqualTo(CARDS.card(Examples.organization(), ORGANIZATION, MOMENT)
                                .orElseThrow()));
        assertThat(text(view, ORGANIZATION)).doesNotContain("PRODID").contains("REV:20261102T100000Z");
    }

    @Test
    void what_nobody_confirmed_says_so_and_whence_it_was_copied() {
        View view = Examples.organization("""
            {"id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01", "name": "Maison Aurore", "language": "fr",
             "provenance": [{"title": "A page", "note": "copied from a public page, not confirmed by the organization"}]}\
            """);

        assertThat(card(view, ORGANIZATION).getNotes())
                .extracting(Note::getValue)
                .containsExactly(
                        "Not confirmed by the organization.",
                        "A page · copied from a public page, not confirmed by the organization");
    }
}
