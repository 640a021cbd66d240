package org.relais.ontology.outward;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.ontology.profile.Shape;

/** A record once more, some of its components changed. */
final class Copy {
    private Copy() {}

    /** @param changes component to new value */
    static <T extends Record> T of(T record, Map<String, ?> changes) {
        return Shape.rebuilt(
                record,
                (component, value) -> requireNonNull(
                        changes.containsKey(component.getName()) ? changes.get(component.getName()) : value));
    }

    /** As HSDS lists it: what the record says itself and what it has one of; lists and translations left out. */
    static <T extends Record> T listed(T record) {
        return Shape.rebuilt(record, (component, value) -> switch (requireNonNull(value)) {
            case List<?> ignored -> List.of();
            case Map<?, ?> ignored -> Map.of();
            case Optional<?> optional -> optional.map(inner -> inner instanceof Record each ? listed(each) : inner);
            case Object other -> other;
        });
    }
}
