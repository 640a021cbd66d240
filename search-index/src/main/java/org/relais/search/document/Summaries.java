package org.relais.search.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Assurance;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Professional.Practice;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.EntryKind;
import org.relais.search.Summary;

/** Makes the summary of a profile that a hit shows. */
final class Summaries {
    private static final URI CIVIL_PARTY = Vocabulary.iri("service-types", "civil-party");
    private static final String UNDETERMINED = "und";
    private static final int DESCRIPTION_LENGTH = 300;

    private Summaries() {}

    static Summary of(ProfileDocument document, Tags tags, Whereabouts whereabouts) {
        String plain = document.language().orElse(UNDETERMINED);
        List<Assurance> assurance = assurance(document);
        Optional<Practice> practice =
                document instanceof Professional professional ? professional.practice() : Optional.empty();
        return new Summary(
                document.id(),
                document instanceof Organization ? EntryKind.ORGANIZATION : EntryKind.PROFESSIONAL,
                tags.given("organization-kinds"),
                names(document, plain),
                shortened(descriptions(document, plain)),
                List.copyOf(whereabouts.countries()),
                whereabouts.cities(plain),
                List.copyOf(whereabouts.languages()),
                List.copyOf(tags.given()),
                assurance.stream()
                        .map(Assurance::confirmedOn)
                        .flatMap(Optional::stream)
                        .max(Comparator.<LocalDate>naturalOrder()),
                assurance.stream().map(Assurance::method).distinct().toList(),
                document.demonstration().orElse(false),
                practice.flatMap(Practice::legalAid).orElse(false),
                practice.flatMap(Practice::actsAsCivilParty).orElse(tags.given().contains(CIVIL_PARTY)),
                practice.flatMap(Practice::remoteWork).orElse(false));
    }

    /** Of the entry, and for a person of each of her field groups. */
    private static List<Assurance> assurance(ProfileDocument document) {
        return switch (document) {
            case Organization organization -> organization.assurance();
            case Professional professional ->
                Stream.of(
                                professional.assurance(),
                                professional.identity().assurance(),
                                professional.practice().map(Practice::assurance).orElse(List.of()),
                                professional
                                        .reach()
                                        .map(Professional.Reach::assurance)
                                        .orElse(List.of()))
                        .flatMap(Collection::stream)
                        .toList();
        };
    }

    private static Map<String, String> names(ProfileDocument document, String plain) {
        return switch (document) {
            case Organization organization ->
                Translated.member(plain, organization.name(), organization.translations(), "name");
            case Professional professional ->
                Translated.member(
                        plain,
                        Optional.of(professional.identity().name()),
                        professional.identity().translations(),
                        "name");
        };
    }

    private static Map<String, String> descriptions(ProfileDocument document, String plain) {
        return switch (document) {
            case Organization organization ->
                Translated.member(plain, organization.description(), organization.translations(), "description");
            case Professional professional ->
                Translated.member(
                        plain,
                        professional.identity().description(),
                        professional.identity().translations(),
                        "description");
        };
    }

    private static Map<String, String> shortened(Map<String, String> texts) {
        Map<String, String> shortened = new LinkedHashMap<>();
        texts.forEach((language, text) -> shortened.put(language, beginning(text)));
        return shortened;
    }

    /** Whole words, and a mark where more follows. */
    private static String beginning(String text) {
        if (text.length() <= DESCRIPTION_LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
        int middle = Character.isLowSurrogate(text.charAt(DESCRIPTION_LENGTH)) ? 1 : 0;
        int cut = end > 0 ? end : DESCRIPTION_LENGTH - middle;
        return text.substring(0, cut) + "…";
    }
}
