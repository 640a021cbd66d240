package org.relais.ontology.rdf;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.relais.ontology.profile.Shape;

/**
 * One row of the mapping: a member of a record and the property that says it.
 *
 * @param member its name in HSDS
 * @param mark whether it tells of the record itself, even where the record's other members are said of its owner
 */
record Term(String member, RecordComponent component, Property property, Saying saying, boolean mark) {
    /** Whether it is one wording, which may stand there in further languages too. */
    boolean isWording() {
        return saying == Saying.TEXT && !isList();
    }

    boolean isList() {
        return component.getType() == List.class;
    }

    boolean isOptional() {
        return component.getType() == Optional.class;
    }

    /** The type of a single value. */
    Class<?> type() {
        return type(component);
    }

    static Class<?> type(RecordComponent component) {
        Type type = component.getGenericType();
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type);
    }

    /** All values of the member in that record. */
    List<?> values(Record record) {
        Stream<?> values = switch (Shape.value(record, component)) {
            case null -> Stream.empty();
            case Optional<?> optional -> optional.stream();
            case List<?> list -> list.stream();
            case Object value -> Stream.of(value);
        };
        return values.filter(value -> !(value instanceof String text && text.isBlank()))
                .toList();
    }
}
