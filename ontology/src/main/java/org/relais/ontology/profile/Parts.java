package org.relais.ontology.profile;

import java.util.List;
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
        return in(part);
    }

    private static Stream<Part> in(Object value) {
        return switch (value) {
            case Record record ->
                Stream.concat(
                        record instanceof Part part ? Stream.of(part) : Stream.empty(),
                        Shape.of(record.getClass()).components().stream()
                                .flatMap(component -> in(Shape.value(record, component))));
            case List<?> list -> list.stream().flatMap(Parts::in);
            case Optional<?> optional -> optional.stream().flatMap(Parts::in);
            default -> Stream.empty();
        };
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
