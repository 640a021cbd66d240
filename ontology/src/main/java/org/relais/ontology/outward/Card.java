package org.relais.ontology.outward;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Categories;
import ezvcard.property.FormattedName;
import ezvcard.property.HasAltId;
import ezvcard.property.Kind;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import ezvcard.util.TelUri;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Provenance;
import org.relais.ontology.hsds.Text;

/** One vCard while it is written; what is said in several languages stands in alternatives of one property (ALTID). */
final class Card {
    /** Those that vCard 4.0 knows; they are HSDS's too. */
    private static final Set<String> PHONE_TYPES =
            Set.of("text", "voice", "fax", "cell", "video", "pager", "textphone");

    private static final String DEMONSTRATION = "X-RELAIS-DEMONSTRATION";
    private static final String ORIGIN = "X-RELAIS-ORIGIN";

    private final VCard card = new VCard(VCardVersion.V4_0);
    private final ProfileDocument document;
    private final String language;
    private final String address;
    private int alternatives;

    /** @param address of the document that describes the thing, without suffix */
    Card(Kind kind, String address, ProfileDocument document) {
        this.document = document;
        this.language = tag(document.language().orElse(""));
        this.address = address;
        card.setKind(kind);
        card.setUid(new Uid(address + "#it"));
        card.addSource(address + ".vcf");
    }

    /** A card needs a name: a thing without one is called by its address. */
    Card named(Optional<String> name, Optional<String> other, Map<String, Map<String, Text>> translations) {
        said(FormattedName::new, name, "name", translations);
        if (card.getFormattedName() == null) {
            card.setFormattedName(address);
        }
        said(Card::nickname, other, "alternate_name", translations);
        return this;
    }

    Card person(Professional.Identity identity) {
        if (identity.familyName().isPresent() || identity.givenName().isPresent()) {
            StructuredName parts = new StructuredName();
            identity.familyName().ifPresent(parts::setFamily);
            identity.givenName().ifPresent(parts::setGiven);
            card.setStructuredName(parts);
        }
        said(Title::new, identity.title(), "title", identity.translations());
        return this;
    }

    /** @param unit of the organization, such as one of its services */
    Card of(Optional<String> organization, Optional<String> unit) {
        organization.ifPresent(name -> {
            var property = card.setOrganization(name);
            unit.ifPresent(property.getValues()::add);
            speaks(property, language);
        });
        return this;
    }

    Card described(Optional<String> description, Map<String, Map<String, Text>> translations) {
        said(Note::new, description, "description", translations);
        return this;
    }

    Card reached(Optional<String> email, Optional<URI> website, List<Phone> phones) {
        phones.forEach(phone -> phone.number().ifPresent(number -> card.addTelephoneNumber(telephone(phone, number))));
        email.ifPresent(card::addEmail);
        website.map(URI::toString).ifPresent(card::addUrl);
        return this;
    }

    Card at(Stream<Address> addresses) {
        addresses.distinct().forEach(this::at);
        return this;
    }

    Card onTheGlobe(Location location) {
        if (location.latitude().isPresent() && location.longitude().isPresent()) {
            card.setGeo(
                    location.latitude().get().doubleValue(),
                    location.longitude().get().doubleValue());
        }
        return this;
    }

    Card speaking(List<Language> languages) {
        languages.stream()
                .flatMap(each -> each.code().stream())
                .map(Card::tag)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .forEach(card::addLanguage);
        return this;
    }

    /** @param labels in English */
    Card about(List<String> labels) {
        if (!labels.isEmpty()) {
            Categories categories = new Categories();
            labels.stream().distinct().forEach(categories.getValues()::add);
            speaks(categories, "en");
            card.addCategories(categories);
        }
        return this;
    }

    /** Whether it was invented, who says it and whether anybody confirmed it, in the words of the pages. */
    Card origin() {
        if (document.demonstration().orElse(false)) {
            card.addExtendedProperty(DEMONSTRATION, "TRUE");
            note("Demonstration: this entry is invented.");
        } else {
            note(document.assurance().stream()
                    .flatMap(each -> each.confirmedOn().stream())
                    .max(LocalDate::compareTo)
                    .map(day -> "Confirmed on " + day + ".")
                    .orElse(
                            document instanceof Organization
                                    ? "Not confirmed by the organization."
                                    : "Not confirmed."));
        }
        document.provenance().stream()
                .map(Card::told)
                .filter(told -> !told.isBlank())
                .forEach(card::addNote);
        return this;
    }

    Card revised(Instant moment) {
        card.setRevision(moment);
        return this;
    }

    /** In UTF-8, lines folded; no name of the program, which would change with its version. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VCardWriter writer = new VCardWriter(
                new Printable(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)), VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            writer.setCaretEncodingEnabled(true);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void note(String english) {
        speaks(card.addNote(english), "en");
    }

    private static String told(Provenance provenance) {
        return Stream.of(
                        provenance.title(),
                        provenance.source().map(URI::toString),
                        provenance.retrievedOn().map(LocalDate::toString),
                        provenance.licence(),
                        provenance.note())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** A wording and its translations, each a property of its own. */
    private <P extends VCardProperty & HasAltId> void said(
            Function<String, P> property,
            Optional<String> own,
            String member,
            Map<String, Map<String, Text>> translations) {
        Map<String, Text> others = wordings(member, translations);
        String together = others.isEmpty() ? "" : alternative();
        own.filter(text -> !text.isBlank()).ifPresent(text -> add(property.apply(text), language, together));
        others.forEach((tag, text) -> {
            P translated = property.apply(text.value());
            if (text.origin() == Text.Origin.MACHINE) {
                translated.setParameter(ORIGIN, "machine");
            }
            add(translated, tag, together);
        });
    }

    private String alternative() {
        alternatives++;
        return Integer.toString(alternatives);
    }

    private <P extends VCardProperty & HasAltId> void add(P property, String tag, String together) {
        speaks(property, tag);
        if (!together.isEmpty()) {
            property.setAltId(together);
        }
        card.addProperty(property);
    }

    private static void speaks(VCardProperty property, String tag) {
        if (!tag.isEmpty()) {
            property.setParameter(VCardParameters.LANGUAGE, tag);
        }
    }

    /** By language, in the order of the tags. */
    private Map<String, Text> wordings(String member, Map<String, Map<String, Text>> translations) {
        Map<String, Text> wordings = new TreeMap<>();
        translations.forEach((given, texts) -> {
            Text text = texts.get(member);
            String tag = tag(given);
            if (text != null && !text.value().isBlank() && !tag.isEmpty() && !tag.equals(language)) {
                wordings.put(tag, text);
            }
        });
        return wordings;
    }

    private static Nickname nickname(String name) {
        Nickname nickname = new Nickname();
        nickname.getValues().add(name);
        return nickname;
    }

    private static Telephone telephone(Phone phone, String number) {
        String dialled = number.replaceAll("[\\s().-]", "");
        Telephone telephone =
                dialled.matches("\\+[0-9]{3,15}") ? new Telephone(uri(dialled, phone)) : new Telephone(number);
        phone.type()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(PHONE_TYPES::contains)
                .map(TelephoneType::get)
                .ifPresent(telephone.getTypes()::add);
        return telephone;
    }

    private static TelUri uri(String dialled, Phone phone) {
        TelUri.Builder uri = new TelUri.Builder(dialled);
        phone.extension()
                .map(BigDecimal::toPlainString)
                .filter(digits -> digits.matches("[0-9]+"))
                .ifPresent(uri::extension);
        return uri.build();
    }

    private void at(Address given) {
        Set<String> tags = given.translations().keySet().stream()
                .map(Card::tag)
                .filter(tag -> !tag.isEmpty() && !tag.equals(language))
                .collect(Collectors.toCollection(TreeSet::new));
        String together = tags.isEmpty() ? "" : alternative();
        add(address(given, Map.of()), language, together);
        given.translations().entrySet().stream()
                .filter(each -> tags.remove(tag(each.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> add(address(given, each.getValue()), tag(each.getKey()), together));
    }

    private static ezvcard.property.Address address(Address given, Map<String, Text> wording) {
        ezvcard.property.Address address = new ezvcard.property.Address();
        Stream.of(said(given.address1(), "address_1", wording), said(given.address2(), "address_2", wording))
                .flatMap(Optional::stream)
                .forEach(address.getStreetAddresses()::add);
        said(given.city(), "city", wording).ifPresent(address::setLocality);
        said(given.stateProvince(), "state_province", wording)
                .or(() -> said(given.region(), "region", wording))
                .ifPresent(address::setRegion);
        given.postalCode().ifPresent(address::setPostalCode);
        given.country().ifPresent(address::setCountry);
        return address;
    }

    private static Optional<String> said(Optional<String> own, String member, Map<String, Text> wording) {
        return Optional.ofNullable(wording.get(member))
                .map(Text::value)
                .or(() -> own)
                .filter(text -> !text.isBlank());
    }

    /** The language tag as BCP 47 writes it; empty when it is none. */
    private static String tag(String given) {
        String tag = Locale.forLanguageTag(given.trim()).toLanguageTag();
        return tag.equals("und") ? "" : tag;
    }
}
