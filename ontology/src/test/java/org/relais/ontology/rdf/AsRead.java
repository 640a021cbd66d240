package org.relais.ontology.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.ontology.profile.Shape;

/** Documents as they come back from RDF, and what is in them. */
final class AsRead {
    private AsRead() {}

    /** Lists of plain values are sets in RDF: they come back in one order, each value once. Blank text says nothing. */
    @SuppressWarnings("unchecked")
    static <T> T of(T value) {
        return (T)
                switch (value) {
                    case Record record ->
                        Shape.rebuilt(record, (component, inner) -> inner == null ? Optional.empty() : of(inner));
                    case List<?> list
                    when list.stream().noneMatch(Record.class::isInstance) ->
                        list.stream()
                                .distinct()
                                .sorted(Comparator.comparing(Object::toString))
                                .toList();
                    case List<?> list -> list.stream().map(AsRead::of).toList();
                    case Optional<?> optional -> optional.map(AsRead::of).filter(each -> !each.equals(""));
                    default -> value;
                };
    }

    /** One line a value, so that a failure can be read. */
    static List<String> lines(Object value) {
        return switch (value) {
            case Record record ->
                Shape.of(record.getClass()).components().stream()
                        .flatMap(component -> lines(Shape.value(record, component)).stream()
                                .map(line -> component.getName() + " " + line))
                        .toList();
            case List<?> list ->
                list.stream().flatMap(each -> lines(each).stream()).toList();
            case Optional<?> optional ->
                optional.stream().flatMap(each -> lines(each).stream()).toList();
            default -> List.of(value.toString());
        };
    }

    /** Adds the members that have a value, such as {@code service-area name}. */
    static void members(Record record, Set<String> members) {
        RecordTerms terms = ProfileTerms.of(record.getClass());
        terms.terms()
                .forEach((member, term) -> term.values(record).forEach(value -> {
                    members.add(terms.fragment() + " " + member);
                    if (value instanceof Record inner) {
                        members(inner, members);
                    }
                }));
    }
}
