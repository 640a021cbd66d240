package org.relais.directory.reconciliation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Label;
import org.relais.search.analysis.WorldNames;

/** What a spreadsheet may know of an entry, and what may be fetched into it. */
public enum Property {
    COUNTRY(0.25, 0.3),
    CITY(0.25, 0.2),
    POSTAL_CODE(0.25, 0.2),
    ADDRESS_1(0.25, 0.1),
    LANGUAGE(0.1, 0.1),
    WEBSITE(0.6, 0.1),
    EMAIL(0.6, 0.05),
    PHONE(0.6, 0.05),
    IDENTIFIER(0.8, 0.3),
    KIND(0.1, 0.1),
    SERVICE(0.1, 0.1),
    LEGAL_FIELD(0.1, 0.1),
    EXPLOITATION(0.1, 0.1),
    FOR(0.1, 0.1),
    DESCRIPTION(0, 0);

    private static final int TELLING_DIGITS = 8;

    private final double raises;
    private final double lowers;

    /** @param raises how much of what is missing to 100 is made up for where it fits
     *  @param lowers how much of the score is lost where it does not */
    Property(double raises, double lowers) {
        this.raises = raises;
        this.lowers = lowers;
    }

    /** As programs name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Property> ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** What the entry says: codes of countries and languages, concepts in the language given or else in English. */
    public List<String> values(Particulars told, String language) {
        return switch (this) {
            case COUNTRY -> told.countries();
            case CITY -> ofAddresses(told, Address::city);
            case POSTAL_CODE -> ofAddresses(told, Address::postalCode);
            case ADDRESS_1 -> ofAddresses(told, Address::address1);
            case LANGUAGE -> told.languages();
            case WEBSITE -> told.websites();
            case EMAIL -> told.emails();
            case PHONE -> told.phones();
            case IDENTIFIER -> told.identifiers();
            case KIND, SERVICE, LEGAL_FIELD, EXPLOITATION, FOR ->
                concepts(told).stream()
                        .map(concept -> concept.prefLabel(language))
                        .toList();
            case DESCRIPTION -> told.description().stream().toList();
        };
    }

    /** Whether one of the values is what the entry says, however it is written; nothing where the entry says nothing. */
    Optional<Boolean> fits(Particulars told, Collection<String> values, WorldNames world) {
        Set<String> said = wordings(told).map(wording -> key(wording, world)).collect(Collectors.toSet());
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().map(value -> key(value, world)).anyMatch(said::contains));
    }

    double raised(double score) {
        return score + (100 - score) * raises;
    }

    double lowered(double score) {
        return score * (1 - lowers);
    }

    /** All that the entry says of it, in every language. */
    private Stream<String> wordings(Particulars told) {
        return switch (this) {
            case CITY ->
                told.addresses().stream()
                        .flatMap(address -> Stream.concat(
                                address.city().stream(),
                                address.translations().values().stream()
                                        .flatMap(wordings -> Stream.ofNullable(wordings.get("city")))
                                        .map(Text::value)));
            case KIND, SERVICE, LEGAL_FIELD, EXPLOITATION, FOR ->
                concepts(told).stream()
                        .flatMap(concept -> Stream.concat(
                                Stream.of(concept.notation()),
                                concept.labels().stream().map(Label::text)));
            default -> values(told, "en").stream();
        };
    }

    private List<Concept> concepts(Particulars told) {
        return told.concepts(
                switch (this) {
                    case KIND -> "organization-kinds";
                    case SERVICE -> "service-types";
                    case LEGAL_FIELD -> "legal-fields";
                    case EXPLOITATION -> "exploitation-forms";
                    default -> "target-groups";
                });
    }

    private static List<String> ofAddresses(Particulars told, Function<Address, Optional<String>> member) {
        return told.addresses().stream()
                .map(member)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The same for all ways to write a value. */
    private String key(String value, WorldNames world) {
        return switch (this) {
            case COUNTRY -> world.country(value).orElse(value);
            case LANGUAGE -> world.language(value).orElse(value);
            case WEBSITE ->
                value.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^(https?://)?(www\\.)?", "")
                        .split("[/?#:]", 2)[0];
            case PHONE -> {
                String digits = value.replaceAll("\\D", "");
                yield digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
            }
            case POSTAL_CODE, IDENTIFIER -> String.join("", Folding.words(value));
            default -> Folding.key(value);
        };
    }
}
