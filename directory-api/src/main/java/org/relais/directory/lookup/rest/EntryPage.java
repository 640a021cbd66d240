package org.relais.directory.lookup.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.ontology.hsds.Assurance;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Provenance;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/** From a view to what the page of its entry shows, in the reader's words. */
final class EntryPage {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final LocalDate today;
    private final EntryFacts facts;

    EntryPage(Vocabulary vocabulary, Messages messages, LocalDate today) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.today = today;
        this.facts = new EntryFacts(messages);
    }

    EntryModel of(View view, String path, List<Format> forms) {
        return switch (view.document()) {
            case Organization organization -> organization(organization, links(path, forms));
            case Professional professional -> professional(professional, links(path, forms));
        };
    }

    private static List<EntryModel.Form> links(String path, List<Format> forms) {
        return forms.stream()
                .filter(format -> format != Format.HTML)
                .map(format -> new EntryModel.Form(format.title(), path + "." + format.suffix()))
                .toList();
    }

    /** Where a part stands on the page. */
    static String anchor(Thing thing, UUID id) {
        return thing.noun() + "-" + id;
    }

    private EntryModel organization(Organization organization, List<EntryModel.Form> forms) {
        String language = organization.language().orElse("und");
        List<EntryModel.Section> sections = new ArrayList<>();
        section(sections, "services", organization.services(), service -> service(service, language));
        section(sections, "locations", organization.locations(), location -> location(location, language));
        section(sections, "contacts", organization.contacts(), this::contact);
        return new EntryModel(
                organization.name().orElse(""),
                language,
                otherNames(organization.alternateName().stream(), organization.translations()),
                organization.demonstration().orElse(false),
                freshness(organization.assurance()),
                texts(organization.description(), language, organization.translations(), "description"),
                tags(organization.attributes()),
                facts.of(organization),
                sections,
                sources(organization.provenance(), organization.assurance()),
                forms);
    }

    private EntryModel professional(Professional professional, List<EntryModel.Form> forms) {
        String language = professional.language().orElse("und");
        Professional.Identity identity = professional.identity();
        List<EntryModel.Section> sections = new ArrayList<>();
        section(
                sections,
                "locations",
                professional.reach().map(Professional.Reach::locations).orElse(List.of()),
                location -> location(location, language));
        section(sections, "memberships", professional.memberships(), this::membership);
        List<Choice> tags = professional.practice().map(this::tags).orElse(List.of());
        return new EntryModel(
                identity.title().map(title -> title + " ").orElse("") + identity.name(),
                language,
                otherNames(identity.alternateNames().stream(), identity.translations()),
                professional.demonstration().orElse(false),
                freshness(professional.assurance()),
                texts(identity.description(), language, identity.translations(), "description"),
                tags,
                facts.of(professional),
                sections,
                sources(professional.provenance(), professional.assurance()),
                forms);
    }

    private static <T> void section(
            List<EntryModel.Section> sections, String name, List<T> parts, Function<T, EntryModel.Item> item) {
        if (!parts.isEmpty()) {
            sections.add(new EntryModel.Section(name, parts.stream().map(item).toList()));
        }
    }

    private EntryModel.Item service(Service service, String language) {
        return new EntryModel.Item(
                anchor(Thing.SERVICE, service.id()),
                service.name().orElse(""),
                "",
                texts(service.description(), language, service.translations(), "description"),
                tags(service.attributes()),
                facts.of(service));
    }

    private EntryModel.Item location(Location location, String language) {
        String title = location.name()
                .orElseGet(() -> location.addresses().stream()
                        .flatMap(address -> address.city().stream())
                        .findFirst()
                        .orElse(messages.say("section.locations")));
        return new EntryModel.Item(
                anchor(Thing.LOCATION, location.id()),
                title,
                "",
                texts(location.description(), language, location.translations(), "description"),
                tags(location.attributes()),
                facts.of(location));
    }

    private EntryModel.Item contact(Contact contact) {
        String title = Stream.of(contact.name(), contact.title(), contact.department())
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other)
                .orElse(messages.say("section.contacts"));
        return new EntryModel.Item("contact-" + contact.id(), title, "", List.of(), List.of(), facts.of(contact));
    }

    private EntryModel.Item membership(Professional.Membership membership) {
        return new EntryModel.Item(
                "membership-" + membership.id(),
                membership.role().orElse(messages.say("fact.organization")),
                "/organizations/" + membership.organizationId(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String otherNames(Stream<String> own, Map<String, Map<String, Text>> translations) {
        Stream<String> translated = translations.values().stream()
                .flatMap(members -> Stream.ofNullable(members.get("name")))
                .map(Text::value);
        return String.join(" · ", Stream.concat(own, translated).distinct().toList());
    }

    /** The reader's language first, then the entry's own. */
    private List<EntryModel.TextModel> texts(
            Optional<String> own, String language, Map<String, Map<String, Text>> translations, String member) {
        List<EntryModel.TextModel> texts = new ArrayList<>();
        if (!language.equals(messages.language())) {
            Optional.ofNullable(translations.get(messages.language()))
                    .flatMap(members -> Optional.ofNullable(members.get(member)))
                    .ifPresent(text -> texts.add(new EntryModel.TextModel(
                            text.value(), messages.language(), text.origin() == Text.Origin.MACHINE)));
        }
        own.ifPresent(value -> texts.add(new EntryModel.TextModel(value, language, false)));
        return texts;
    }

    private List<Choice> tags(List<Attribute> attributes) {
        return attributes.stream()
                .flatMap(attribute -> attribute.taxonomyTermId().stream())
                .flatMap(id -> concept(id).stream())
                .map(this::tag)
                .toList();
    }

    private Optional<Concept> concept(UUID id) {
        return vocabulary.concept(id);
    }

    private List<Choice> tags(Professional.Practice practice) {
        return practice.tags()
                .flatMap(iri -> vocabulary.concept(iri).stream())
                .map(this::tag)
                .toList();
    }

    private Choice tag(Concept concept) {
        return new Choice(
                concept.prefLabel(messages.language()),
                "/vocabulary/" + concept.scheme() + "/" + concept.notation(),
                0,
                false);
    }

    private String freshness(List<Assurance> assurance) {
        return Freshness.inWords(
                messages,
                assurance.stream().flatMap(each -> each.confirmedOn().stream()).max(LocalDate::compareTo),
                today);
    }

    private List<String> sources(List<Provenance> provenance, List<Assurance> assurance) {
        List<String> sources = new ArrayList<>();
        for (Provenance each : provenance) {
            sources.add(String.join(
                    " · ",
                    Stream.of(
                                    each.title(),
                                    each.source().map(URI::toString),
                                    each.retrievedOn().map(LocalDate::toString),
                                    each.licence(),
                                    each.note())
                            .flatMap(Optional::stream)
                            .toList()));
        }
        for (Assurance each : assurance) {
            String method = vocabulary
                    .concept(each.method())
                    .map(concept -> concept.prefLabel(messages.language()))
                    .orElse("");
            sources.add(String.join(
                    " · ",
                    Stream.of(
                                    Optional.of(method),
                                    each.organization(),
                                    each.role(),
                                    each.confirmedOn().map(LocalDate::toString))
                            .flatMap(Optional::stream)
                            .toList()));
        }
        return sources;
    }
}
