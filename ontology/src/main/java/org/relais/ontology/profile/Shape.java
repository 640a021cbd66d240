package org.relais.ontology.profile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a record is made of, so that a new one can be made with some components changed. */
public final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final java.lang.reflect.Constructor<?> constructor;
    private final List<RecordComponent> components;
    private final List<RecordComponent> nesting;

    private Shape(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        components = List.of(parts);
        nesting = components.stream()
                .filter(component -> holdsRecords(component.getGenericType()))
                .toList();
        components.forEach(component -> component.getAccessor().setAccessible(true));
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record", e);
        }
    }

    private static boolean holdsRecords(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(Shape::holdsRecords);
            case Class<?> plain -> plain.isRecord() || plain.isInterface();
            default -> true;
        };
    }

    public static Shape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    public List<RecordComponent> components() {
        return components;
    }

    /** Those that may hold records, one or many. */
    public List<RecordComponent> nesting() {
        return nesting;
    }

    /** A record like {@code record}, each component put through {@code change}. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T rebuilt(T record, BiFunction<RecordComponent, @Nullable Object, Object> change) {
        return (T) built(record.getClass(), component -> change.apply(component, value(record, component)));
    }

    /** A record of that type with the value that {@code values} gives for each component. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T built(Class<T> type, Function<RecordComponent, Object> values) {
        Shape shape = of(type);
        @Nullable Object[] parts = new @Nullable Object[shape.components.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = values.apply(shape.components.get(i));
        }
        try {
            return (T) shape.constructor.newInstance(parts);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    public static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
