package org.relais.ontology.profile;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Part;

/** All parts of a document, wherever they stand in it. */
public final class Parts {
    private Parts() {}

    /** The part itself and all inside it. */
    public static Stream<Part> of(Part part) {
        List<Part> all = new ArrayList<>();
        collect(part, all);
        return all.stream();
    }

    private static void collect(Object value, List<Part> into) {
        switch (value) {
            case Record record -> {
                if (record instanceof Part part) {
                    into.add(part);
                }
                for (RecordComponent component : Shape.of(record.getClass()).nesting()) {
                    collect(Shape.value(record, component), into);
                }
            }
            case List<?> list -> list.forEach(each -> collect(each, into));
            case Optional<?> optional -> optional.ifPresent(each -> collect(each, into));
            default -> {}
        }
    }

    /** Of each part, the id of the one it stands in. */
    public static Map<UUID, UUID> owners(Part part) {
        Map<UUID, UUID> owners = new HashMap<>();
        noteOwners(part, part.id(), owners);
        return owners;
    }

    private static void noteOwners(Object value, UUID owner, Map<UUID, UUID> into) {
        switch (value) {
            case Record record -> {
                UUID inside = owner;
                if (record instanceof Part part) {
                    into.putIfAbsent(part.id(), owner);
                    inside = part.id();
                }
                for (RecordComponent component : Shape.of(record.getClass()).nesting()) {
                    noteOwners(Shape.value(record, component), inside, into);
                }
            }
            case List<?> list -> list.forEach(each -> noteOwners(each, owner, into));
            case Optional<?> optional -> optional.ifPresent(each -> noteOwners(each, owner, into));
            default -> {}
        }
    }

    /** A copy in which every part was put through {@code change}, inner parts first. */
    @SuppressWarnings("unchecked")
    public static <T extends Part> T changed(T part, UnaryOperator<Part> change) {
        return (T) changedIn(part, change, UnaryOperator.identity());
    }

    /** A copy in which every id, and every mention of it, was put through {@code change}. */
    @SuppressWarnings("unchecked")
    public static <T extends Part> T renamed(T part, UnaryOperator<UUID> change) {
        return (T) changedIn(part, UnaryOperator.identity(), change);
    }

    private static Object changedIn(Object value, UnaryOperator<Part> parts, UnaryOperator<UUID> ids) {
        return switch (value) {
            case Record record -> {
                Record copy = Shape.rebuilt(
                        record, (component, inner) -> inner == null ? Optional.empty() : changedIn(inner, parts, ids));
                yield copy instanceof Part part ? parts.apply(part) : copy;
            }
            case List<?> list ->
                list.stream().map(each -> changedIn(each, parts, ids)).toList();
            case Optional<?> optional -> optional.map(each -> changedIn(each, parts, ids));
            case UUID id -> ids.apply(id);
            default -> value;
        };
    }
}
