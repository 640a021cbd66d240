package org.relais.search;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what entries are narrowed and counted. */
public enum Dimension {
    /** {@link EntryKind#value()}. */
    ENTRY(null),
    /** Concepts of organization-kinds. */
    KIND("organization-kinds"),
    /** ISO 3166 codes: where an entry is, works, or is admitted. */
    COUNTRY(null),
    /** ISO 639 codes: what is spoken there. */
    LANGUAGE(null),
    /** Concepts of service-types. */
    SERVICE("service-types"),
    /** Concepts of legal-fields. */
    LEGAL_FIELD("legal-fields"),
    /** Concepts of exploitation-forms. */
    EXPLOITATION("exploitation-forms"),
    /** Concepts of target-groups. */
    TARGET_GROUP("target-groups");

    private final @Nullable String scheme;

    Dimension(@Nullable String scheme) {
        this.scheme = scheme;
    }

    /** The concept scheme whose IRIs are its values; a value stands for its narrower concepts too. */
    public Optional<String> scheme() {
        return Optional.ofNullable(scheme);
    }

    public static Optional<Dimension> ofScheme(String scheme) {
        return Arrays.stream(values())
                .filter(dimension -> scheme.equals(dimension.scheme))
                .findFirst();
    }
}
