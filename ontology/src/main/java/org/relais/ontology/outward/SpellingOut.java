package org.relais.ontology.outward;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Unit;
import org.relais.ontology.profile.Members;
import org.relais.ontology.profile.Shape;

/**
 * Spells out what a profile says once and HSDS repeats in each nested record: the id of the record it stands in, and
 * the whole of its taxonomy term.
 *
 * @param language the profile's first, that of the labels
 */
record SpellingOut(TaxonomyTerms terms, String language) {
    @SuppressWarnings("unchecked")
    <T extends Record> T of(T record) {
        return (T) Shape.rebuilt(record, (component, value) -> inside(record, value));
    }

    /**
     * Where a part stands is told by that, whatever else it says: a phone in a location gets its location_id. What is
     * no part, such as who confirmed it, names others and is left alone.
     *
     * @param owner the record it stands in
     */
    private Record of(Record record, Record owner) {
        Record told = record instanceof Attribute attribute ? tagged(attribute, owner) : record;
        String link = record instanceof Part && owner instanceof Part ? link(owner) : "";
        return Shape.rebuilt(
                told, (component, value) -> component.getName().equals(link) ? id(owner) : inside(told, value));
    }

    private Object inside(Record owner, @Nullable Object value) {
        return switch (requireNonNull(value)) {
            case Record record -> of(record, owner);
            case List<?> list -> list.stream().map(each -> inside(owner, each)).toList();
            case Optional<?> optional -> optional.map(each -> inside(owner, each));
            case Object other -> other;
        };
    }

    private Attribute tagged(Attribute attribute, Record owner) {
        return Copy.of(
                terms.toldInFull(attribute, language),
                Map.of(
                        "linkId", id(owner).or(attribute::linkId),
                        "linkEntity", Optional.of(noun(owner))));
    }

    private static Optional<UUID> id(Record record) {
        return switch (record) {
            case Part part -> Optional.of(part.id());
            case Unit unit -> Optional.of(unit.id());
            default -> Optional.empty();
        };
    }

    private static String link(Record owner) {
        String noun = owner.getClass().getSimpleName();
        return Character.toLowerCase(noun.charAt(0)) + noun.substring(1) + "Id";
    }

    private static String noun(Record record) {
        return Members.snakeCase(record.getClass().getSimpleName()).substring(1);
    }
}
