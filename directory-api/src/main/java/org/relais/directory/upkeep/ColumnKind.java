package org.relais.directory.upkeep;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of column both databases have, each with its one way to be written as text. */
enum ColumnKind {
    UUID(java.util.UUID.class, java.util.UUID::toString, java.util.UUID::fromString, "uuid"),
    INTEGER(Integer.class, Object::toString, Integer::valueOf, "integer", "int4"),
    BIGINT(Long.class, Object::toString, Long::valueOf, "bigint", "int8"),
    BOOLEAN(Boolean.class, Object::toString, Boolean::valueOf, "boolean", "bool"),
    TEXT(String.class, text -> text, text -> text, "character varying", "character large object", "varchar", "text"),
    BYTES(
            byte[].class,
            bytes -> Base64.getEncoder().encodeToString(bytes),
            text -> Base64.getDecoder().decode(text),
            "binary varying",
            "bytea"),
    INSTANT(
            OffsetDateTime.class,
            at -> at.toInstant().toString(),
            text -> Instant.parse(text).atOffset(ZoneOffset.UTC),
            "timestamp with time zone",
            "timestamptz");

    private final Form<?> form;
    private final Set<String> names;

    <T> ColumnKind(Class<T> type, Function<T, String> write, Function<String, T> read, String... names) {
        this.form = new Form<>(type, write, read);
        this.names = Set.of(names);
    }

    /** @param name how H2 or PostgreSQL calls it */
    static Optional<ColumnKind> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.names.contains(plain))
                .findFirst();
    }

    /** @return null for NULL */
    @Nullable
    String read(ResultSet row, int index) throws SQLException {
        return form.read(row, index);
    }

    void bind(PreparedStatement statement, int index, @Nullable String text) throws SQLException {
        statement.setObject(index, text == null ? null : form.parse.apply(text));
    }

    private record Form<T>(Class<T> type, Function<T, String> format, Function<String, T> parse) {
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            @Nullable T value = row.getObject(index, type);
            return value == null ? null : format.apply(value);
        }
    }
}
